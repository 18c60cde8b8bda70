/** Objectives and indicators: how far each has come, and why where it cannot be said. */
import { indicatorUseId } from '#app/services/assessing/freeze-indicator.ts';
import { chooseSeries } from '#app/services/assessing/freeze-series.ts';
import type {
  AchievementView,
  IndicatorUseView,
  ObjectiveView,
  ProgressView,
  TargetView,
} from '#app/view-models/mission.ts';
import type { ObservationRow } from '#db/queries/find-observations.ts';
import type { IndicatorAssessment } from '#metrics/assessment/assessment.ts';
import type { IndicatorUse, Objective, Target } from '#metrics/domain/dossier.ts';
import { known, type Outcome, type Unknown, type UnknownKind, unknown } from '#metrics/domain/outcome.ts';
import { chartOfUse } from './chart-of-use.ts';
import { paceAndTrend } from './pace-and-trend.ts';
import {
  figureOf,
  indicatorHref,
  observationOf,
  type PageContext,
  requireDefinition,
} from './page-context.ts';

export function objectiveViews(context: PageContext): ObjectiveView[] {
  return context.dossier.objectives.map((objective) => objectiveView(context, objective));
}

function objectiveView(context: PageContext, objective: Objective): ObjectiveView {
  const assessed = context.assessment?.objectives.find(({ id }) => id === objective.id);
  /** Null: nothing here is meant to be scored. */
  const scorable = assessed?.indicators.some(({ isScored }) => isScored) ? assessed : null;
  return {
    id: objective.id,
    parent: objective.parent,
    title: objective.title,
    weight: scorable?.weightShare ?? null,
    weightCitation: objective.weightCitation,
    isCritical: objective.isCritical,
    need: objective.need,
    clauses: citedClauses(context, objective),
    score: scoreOf(assessed),
    bounds: scorable && { lower: scorable.lower, upper: scorable.upper },
    coverage: scorable?.coverage ?? null,
    isFloored: assessed?.isFloored ?? false,
    shortfallShare: assessed?.shortfallShare ?? null,
    indicators: objective.indicators.map((use) =>
      indicatorUseView(
        context,
        use,
        assessed?.indicators.find(({ id }) => id === indicatorUseId(objective, use)),
      ),
    ),
    source: context.book.cite(objective),
  };
}

type AssessedObjective = NonNullable<PageContext['assessment']>['objectives'][number];

function scoreOf(assessed: AssessedObjective | undefined): ObjectiveView['score'] {
  if (!assessed) return unknown('missing', 'not_assessed');
  if (assessed.score === null) return unknown('withheld', assessed.reason ?? 'no_observations');
  return known({
    value: assessed.score,
    ...(assessed.interval ?? { lower: null, upper: null, level: null }),
  });
}

function citedClauses(context: PageContext, objective: Objective): ObjectiveView['clauses'] {
  return objective.clauses.flatMap((key) => {
    const act = context.dossier.acts.findLast(({ clauses }) => clauses.some((clause) => clause.key === key));
    const clause = act?.clauses.find((candidate) => candidate.key === key);
    return act && clause
      ? [
          {
            key,
            paragraph: clause.paragraph,
            summary: clause.summary,
            symbol: act.symbol,
            source: context.book.cite(clause),
          },
        ]
      : [];
  });
}

function indicatorUseView(
  context: PageContext,
  use: IndicatorUse,
  assessed: IndicatorAssessment | undefined,
): IndicatorUseView {
  const definition = requireDefinition(context, use.indicator);
  const rows = chooseSeries(context.observations, {
    indicator: use.indicator,
    area: use.area,
    mission: use.area === null ? context.dossier.slug : null,
  });
  const judged = observationOf(context, assessed?.observation?.ref ?? null);
  const latestRow = judged ?? rows.findLast(isStated) ?? null;
  const latest = latestRow && figureOf(context, latestRow);
  const target = use.targets.at(-1);
  return {
    code: use.indicator,
    name: definition.name,
    unit: definition.unit,
    direction: use.direction ?? definition.direction,
    level: definition.level,
    role: use.role,
    area: use.area,
    href: indicatorHref(context, use.indicator, use.area),
    weight: assessed?.isScored ? assessed.shareInObjective : null,
    baseline: baselineOf(context, use, definition.unit),
    latest: isHeldBack(assessed) || latest === null ? noFigure(latestRow, assessed) : known(latest),
    target: target ? known(targetView(context, target)) : unknown('missing', 'no_target'),
    earlierTargets: use.targets.length > 1 ? use.targets.map((earlier) => targetView(context, earlier)) : [],
    staleness: assessed?.observation?.staleness?.status ?? null,
    progress: progressOf(use, assessed),
    isTargetMet: assessed?.progress.met ?? null,
    ...paceAndTrend(context.assessment, assessed?.id),
    flags: assessed?.flags ?? [],
    caution: definition.caution,
    chart: rows.length === 0 ? null : chartOfUse(context, { use, rows }),
  };
}

/** A figure that is held back is there, and not shown; everything else is not there. */
function noFigure(row: ObservationRow | null, assessed: IndicatorAssessment | undefined): Unknown {
  return isHeldBack(assessed) || row?.status === 'withheld'
    ? unknown('withheld', 'suppressed')
    : unknown('missing', 'no_observation');
}

function baselineOf(context: PageContext, use: IndicatorUse, unit: string): IndicatorUseView['baseline'] {
  const { baseline } = use;
  if (!baseline) return unknown('missing', 'no_baseline');
  return known({
    value: baseline.value,
    lower: null,
    upper: null,
    level: null,
    unit,
    period: baseline.period,
    ageYears: null,
    grade: null,
    asOf: context.asOf,
    source: context.book.cite(baseline),
    href: null,
  });
}

function targetView(context: PageContext, target: Target): TargetView {
  const { line: _line, ...rest } = target;
  return { ...rest, source: context.book.cite(target) };
}

function progressOf(use: IndicatorUse, assessed: IndicatorAssessment | undefined): Outcome<ProgressView> {
  if (!assessed) return unknown('missing', 'not_assessed');
  const { progress, isScored, reason, scoreAgainstOriginal } = assessed;
  if (!isScored) return unknown('undefined', 'context_only');
  if (progress.score === null || progress.raw === null)
    return unknown(whyUnknown(assessed), reason ?? progress.status);
  return known({
    status: progress.status,
    raw: progress.raw,
    score: progress.score,
    againstOriginal: use.targets.length > 1 ? scoreAgainstOriginal : null,
  });
}

function isStated({ value, status }: ObservationRow): boolean {
  return value !== null || status === 'withheld';
}

function isHeldBack(assessed: IndicatorAssessment | undefined): boolean {
  return assessed?.reason === 'derived_from_suppressed';
}

function whyUnknown(assessed: IndicatorAssessment): UnknownKind {
  if (isHeldBack(assessed)) return 'withheld';
  return assessed.progress.status === 'missing' ? 'missing' : 'undefined';
}

export function achievementView(context: PageContext): AchievementView {
  const { assessment } = context;
  if (!assessment)
    return {
      score: unknown('missing', 'not_assessed'),
      bounds: null,
      coverage: 0,
      scoredObjectives: 0,
      beside: null,
      belowBaseline: [],
    };
  const { achievement, objectives } = assessment;
  const indicators = objectives.flatMap((objective) => objective.indicators);
  const isScorable = indicators.some(({ isScored }) => isScored);
  return {
    score:
      achievement.score === null
        ? unknown('withheld', achievement.reason ?? 'no_observations')
        : known({
            value: achievement.score,
            ...(achievement.interval ?? { lower: null, upper: null, level: null }),
          }),
    bounds: isScorable ? achievement.bounds : null,
    coverage: assessment.coverage.indicators,
    scoredObjectives: objectives.filter(({ score }) => score !== null).length,
    beside: achievement.alternatives && {
      arithmetic: achievement.alternatives.arithmetic,
      geometric: achievement.alternatives.geometric,
      harmonic: achievement.alternatives.harmonic,
      minimum: achievement.alternatives.minimum,
      imbalancePenalty: achievement.imbalancePenalty ?? 0,
    },
    belowBaseline: indicators
      .filter(({ flags }) => flags.includes('below_baseline'))
      .map(({ code, id }) => ({
        label: requireDefinition(context, code).name,
        href: indicatorHref(context, code, areaOfUse(context, id)),
      })),
  };
}

function areaOfUse(context: PageContext, id: string): string | null {
  for (const objective of context.dossier.objectives) {
    const use = objective.indicators.find((candidate) => indicatorUseId(objective, candidate) === id);
    if (use) return use.area;
  }
  return null;
}
