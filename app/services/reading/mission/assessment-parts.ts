/** The parts of a stored assessment beside its score, with the names of what they speak of. */

import type {
  AssessmentPartsView,
  ProjectionView,
  ReachView,
  SensitivityRowView,
  SensitivityView,
  TrajectoryView,
} from '#app/view-models/assessment-parts.ts';
import type { PeersView } from '#app/view-models/peers.ts';
import type { PeersAssessment } from '#metrics/assessment/assess-peers.ts';
import type { AssessmentResult } from '#metrics/assessment/compute-assessment.ts';
import type { Sensitivity, SensitivityIndices } from '#metrics/assessment/sensitivity/sensitivity.ts';
import type {
  DatedProjection,
  IndicatorProjection,
  IndicatorTrajectory,
} from '#metrics/assessment/trajectory/trajectory.ts';
import { known, type Outcome } from '#metrics/domain/outcome.ts';
import { disclosureView, evidenceView } from './evidence.ts';
import { findIndicatorUse, indicatorHref, type PageContext, requireDefinition } from './page-context.ts';
import { projectionChart } from './projection-chart.ts';
import { namesOf } from './subject-names.ts';

/** Assessments stored by an earlier version of the method lack the parts it did not compute. */
type Stored = Partial<
  Pick<
    AssessmentResult,
    'sensitivity' | 'trajectories' | 'drift' | 'goalposts' | 'money' | 'peers' | 'evidence' | 'disclosure'
  >
>;

export function assessmentParts(context: PageContext, result: AssessmentResult): AssessmentPartsView {
  const { sensitivity, trajectories, drift, goalposts, money, peers, evidence, disclosure }: Stored = result;
  const names = namesOf(context);
  return {
    sensitivity: sensitivity ? sensitivityView(sensitivity, names) : null,
    trajectories: trajectories?.map((trajectory) => trajectoryView(context, trajectory, names)) ?? null,
    drift: drift ?? null,
    goalposts:
      goalposts?.indicators.map((item) => ({
        ...item,
        name: names.get(item.id) ?? item.code,
        unit: requireDefinition(context, item.code).unit,
      })) ?? null,
    money: money
      ? {
          currencies: money.currencies,
          objectiveTitles: Object.fromEntries(context.dossier.objectives.map(({ id, title }) => [id, title])),
        }
      : null,
    peers: peers ? peersView(context, peers, names) : null,
    evidence: evidence ? evidenceView(context, evidence, names) : null,
    disclosure: disclosure ? disclosureView(disclosure, names, result.parameters) : null,
  };
}

function peersView(
  { dossier, book, definitions }: PageContext,
  { panels, ...pool }: PeersAssessment,
  names: ReadonlyMap<string, string>,
): PeersView {
  const { peers } = dossier;
  return {
    ...pool,
    declaration: peers && { reason: peers.reason, source: book.cite(peers) },
    panels: panels.map(({ indicatorId, code, area, comparison }) => ({
      id: indicatorId,
      name: names.get(indicatorId) ?? code,
      unit: definitions.get(code)?.unit ?? '',
      area,
      comparison,
    })),
  };
}

function sensitivityView(sensitivity: Sensitivity, names: ReadonlyMap<string, string>): SensitivityView {
  const { score, verdict, baseRows } = sensitivity;
  const sample = [score, verdict].find((outcome) => outcome.known);
  return {
    baseRows,
    level: sample?.known ? (sample.value.indices[0]?.total.level ?? null) : null,
    score: rowsOf(score, names),
    verdict: rowsOf(verdict, names),
  };
}

function rowsOf(
  outcome: Outcome<SensitivityIndices>,
  names: ReadonlyMap<string, string>,
): Outcome<readonly SensitivityRowView[]> {
  if (!outcome.known) return outcome;
  const rows = outcome.value.indices.map(({ subjects, ...index }) => ({
    ...index,
    subjects: [...new Set(subjects.map((subject) => names.get(subject) ?? subject))],
  }));
  return known(rows.sort((a, b) => b.total.value - a.total.value));
}

function trajectoryView(
  context: PageContext,
  trajectory: IndicatorTrajectory,
  names: ReadonlyMap<string, string>,
): TrajectoryView {
  const { id, code, span, pace, trend, seasonalTrend, milestones, projection, reversalRisk } = trajectory;
  const use = findIndicatorUse(context, id);
  return {
    id,
    name: names.get(id) ?? code,
    href: indicatorHref(context, code, use?.area ?? null),
    unit: requireDefinition(context, code).unit,
    span,
    pace: pace.known ? known(pace.value.class) : pace,
    trend: trend.known ? known(trend.value.class) : trend,
    atTarget: projection.known ? projectionView(projection.value.atTarget) : projection,
    atExpiry: projection.known ? projectionView(projection.value.atExpiry) : projection,
    reversalRisk,
    seasonalTrend: seasonalTrend.known ? known(seasonalTrend.value.class) : seasonalTrend,
    milestones,
    timeToTarget: projection.known ? reachView(projection.value) : projection,
    chart: use && projectionChart(context, use, projection),
    flags: projection.known ? projection.value.flags : [],
  };
}

function reachView({ trend: { lastTime }, timeToTarget }: IndicatorProjection): Outcome<ReachView> {
  if (!timeToTarget.known) return timeToTarget;
  const { earliest, central, latest, limitYears } = timeToTarget.value;
  const at = (years: number | null) => (years === null ? null : lastTime + years);
  return known({
    earliest: at(earliest),
    central: at(central),
    latest: at(latest),
    limit: lastTime + limitYears,
  });
}

function projectionView(outcome: Outcome<DatedProjection>): Outcome<ProjectionView> {
  if (!outcome.known) return outcome;
  const { on, value, lower, upper, level, probabilityMet, undamped, isDisputed } = outcome.value;
  return known({
    on,
    value,
    lower,
    upper,
    level,
    probabilityMet,
    otherProbability: isDisputed ? undamped.probabilityMet : null,
  });
}
