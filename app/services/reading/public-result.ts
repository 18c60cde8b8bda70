/** The stored result of an assessment as anybody may read it: what would give a suppressed figure away is withheld. */
import type { DisclosureAssessment, WithheldResult } from '#metrics/assessment/assess-disclosure.ts';
import type {
  CriterionAssessment,
  IndicatorAssessment,
  PeriodAssessment,
} from '#metrics/assessment/assessment.ts';
import type { AssessmentResult } from '#metrics/assessment/compute-assessment.ts';
import type { AssessedObjective } from '#metrics/assessment/compute-core.ts';
import { unknown } from '#metrics/domain/outcome.ts';

const REASON = 'derived_from_suppressed';

/** Assessments stored by an earlier version of the method say nothing about disclosure. */
type Stored = AssessmentResult & { readonly disclosure?: DisclosureAssessment };

/** Canonical JSON of a result that is on record. */
export function readPublicResult(text: string): AssessmentResult {
  return publicResult(JSON.parse(text) as AssessmentResult);
}

/** Whether a result rests on figures that may not be published: its frozen inputs hold them. */
export function holdsSuppressed({ disclosure }: Stored): boolean {
  return (disclosure?.figures.suppress ?? 0) > 0;
}

export function publicResult(result: AssessmentResult): AssessmentResult {
  if (!holdsSuppressed(result)) return result;
  const ids = idsOf(result.disclosure.withheldWith);
  const objectives = result.objectives.map((objective) => publicObjective(objective, ids));
  const { explanation: _explanation, ...rest } = result;
  const trajectories = result.trajectories.map((trajectory) =>
    ids('indicator_score').has(trajectory.id) ? { ...trajectory, ...NO_TRAJECTORY } : trajectory,
  );
  const refs = new Set(result.disclosure.suppressed.map(({ ref }) => ref));
  const criteria = result.criteria.map((criterion) => publicCriterion(criterion, refs));
  // The explanation is made of scores, figures and smallest changes; pages do without it, as for earlier versions.
  const shown = {
    ...rest,
    objectives,
    criteria,
    trajectories,
  } as Partial<AssessmentResult> as AssessmentResult;
  return ids('mission_score').size === 0 ? shown : withoutScore(shown);
}

type IdsOf = (kind: WithheldResult['kind']) => ReadonlySet<string | null>;

function idsOf(results: readonly WithheldResult[]): IdsOf {
  return (kind) => new Set(results.filter((result) => result.kind === kind).map(({ id }) => id));
}

const WITHHELD = unknown('withheld', REASON);
const NO_TRAJECTORY = {
  pace: WITHHELD,
  trend: WITHHELD,
  seasonalTrend: WITHHELD,
  milestones: WITHHELD,
  projection: WITHHELD,
  reversalRisk: WITHHELD,
};

/** Shares of the shortfall are scores in another form. */
function publicObjective(objective: AssessedObjective, ids: IdsOf): AssessedObjective {
  const indicators = objective.indicators.map((indicator) =>
    ids('indicator_score').has(indicator.id) ? publicIndicator(indicator) : indicator,
  );
  const hasWithheld = indicators.some((indicator, index) => indicator !== objective.indicators[index]);
  const shown = {
    ...objective,
    indicators,
    shortfallShare: null,
    shortfallShares: hasWithheld ? objective.shortfallShares.map(() => null) : objective.shortfallShares,
  };
  if (!ids('objective_score').has(objective.id)) return shown;
  return { ...shown, score: null, reason: REASON, interval: null, isFloored: false, lower: 0, upper: 100 };
}

function publicIndicator(indicator: IndicatorAssessment): IndicatorAssessment {
  return {
    ...indicator,
    observation: null,
    progress: { ...indicator.progress, raw: null, clamped: null, score: null },
    reason: REASON,
    scoreAgainstOriginal: null,
  };
}

/** Whether it holds is public; a probability says how far the figure is from the threshold. */
function publicCriterion(
  criterion: CriterionAssessment,
  suppressed: ReadonlySet<string>,
): CriterionAssessment {
  const isHidden = ({ ref }: PeriodAssessment) => ref !== null && suppressed.has(ref);
  if (!criterion.periods.some(isHidden)) return criterion;
  return {
    ...criterion,
    probability: null,
    periods: criterion.periods.map((period) =>
      isHidden(period) ? { ...period, value: null, distribution: null, probability: null } : period,
    ),
  };
}

/** With the other components beside it, the exit-readiness score would give the composite away. */
function withoutScore(result: AssessmentResult): AssessmentResult {
  return {
    ...result,
    achievement: {
      ...result.achievement,
      isWithheld: true,
      reason: REASON,
      score: null,
      alternatives: null,
      imbalancePenalty: null,
      bounds: { lower: 0, upper: 100 },
      interval: null,
    },
    againstOriginalTargets: { score: null, rebasingEffect: null },
    components: { ...result.components, achievement: null },
    ers: {
      ...result.ers,
      ers: null,
      published: null,
      withoutCriteria: null,
      withheld: true,
      withheldReason: REASON,
      interval: null,
      dataInterval: null,
    },
  };
}
