import type { Assessment, CriterionAssessment, IndicatorAssessment } from '#metrics/assessment/assessment.ts';
import type { ReasonCode } from '#metrics/domain/outcome.ts';
import type { Truth } from '#metrics/domain/rule.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import { ln } from '#metrics/stats/ln.ts';

export const COMPONENT_IDS = ['achievement', 'criteria', 'durability', 'ownership'] as const;
export type ComponentId = (typeof COMPONENT_IDS)[number];

/** A part of the exit-readiness score. */
export type ComposedComponent = {
  readonly id: ComponentId;
  /** Share of the weight of the four. */
  readonly weight: number;
  /** 0–100; null: not available. */
  readonly value: number | null;
  /** What entered the score: the value, or what was assumed for it; null: the score is withheld. */
  readonly entered: number | null;
  readonly isAssumed: boolean;
  /** Entered as the least value a geometric mean takes. */
  readonly isFloored: boolean;
  /** Share of the logarithm of the score; null: withheld, or there is nothing to share. */
  readonly contribution: number | null;
};

export type ComposedIndicator = {
  readonly id: string;
  /** Share of its objective, among the indicators that have a score; 0 where it has none. */
  readonly weight: number;
  readonly score: number | null;
  /** Why it has no score; null when it has one. */
  readonly reason: ReasonCode | null;
  /** Points of its objective's score that come from it; null: no score of the one or the other. */
  readonly points: number | null;
  /** Its share of the logarithm of achievement: its objective's, split by points; null as there. */
  readonly contribution: number | null;
};

export type ComposedObjective = {
  readonly id: string;
  /** Share of the mission, among the objectives that have a score; 0 where it has none. */
  readonly weight: number;
  readonly score: number | null;
  readonly reason: ReasonCode | null;
  readonly isFloored: boolean;
  /** Share of the logarithm of achievement; null: withheld, or there is nothing to share. */
  readonly contribution: number | null;
  /** The scored ones. */
  readonly indicators: readonly ComposedIndicator[];
};

export type Safeguard = Pick<CriterionAssessment, 'id' | 'role' | 'reason'> & { readonly truth: Truth };

export type Composition = {
  /** Before the cap; null: withheld. */
  readonly score: number | null;
  readonly published: number | null;
  readonly withheldReason: ReasonCode | null;
  readonly components: readonly ComposedComponent[];
  /** The limit that safeguards set, whether or not the score comes up to it; null: they hold. */
  readonly cap: {
    readonly limit: number;
    readonly isBinding: boolean;
    /** The gates and vetoes that set it: those that fail, or, where none fails, those that cannot be determined. */
    readonly setBy: readonly Safeguard[];
  } | null;
  readonly objectives: readonly ComposedObjective[];
};

/** Least value of a component in the geometric mean (method §6.2). */
const LEAST_COMPONENT = 1;

/**
 * What an exit-readiness score is made of: components, objectives and indicators with weight, value and contribution,
 * what is assumed, what is withheld and why, and the cap with what set it.
 *
 * A geometric mean is a sum of logarithms, so the contribution of a part is `w·ln max(y, least)/Σ`; within an objective,
 * an arithmetic mean, it is shared by points `w_i·y_i`. Contributions add up to 1 on each level. Unknown is null: where
 * the score is withheld, and where every part stands at the least, so that there is nothing to share.
 *
 * @source Method §4.3, §6.1–6.2.
 */
export function composition(assessment: Assessment): Composition {
  const { ers, composite, parameters } = assessment;
  return {
    score: ers.ers,
    published: ers.published,
    withheldReason: ers.withheldReason,
    components: composedComponents(assessment),
    cap: capOf(assessment),
    objectives: composedObjectives(composite, assessment.indicators, parameters),
  };
}

function composedComponents({ components, ers, parameters }: Assessment): readonly ComposedComponent[] {
  const { weights, assumedComponent } = parameters.ers;
  const total = COMPONENT_IDS.reduce((sum, id) => sum + weights[id], 0);
  const assumed: readonly ComponentId[] = ers.assumed;
  const entered = COMPONENT_IDS.map((id) => {
    if (ers.isWithheld) return null;
    return components[id] ?? assumedComponent;
  });
  const contributions = logShares(
    entered.map((value) => (value === null ? null : Math.max(value, LEAST_COMPONENT))),
    COMPONENT_IDS.map((id) => weights[id]),
  );
  return COMPONENT_IDS.map((id, index) => ({
    id,
    weight: weights[id] / total,
    value: components[id],
    entered: entered[index]!,
    isAssumed: assumed.includes(id),
    isFloored: entered[index] !== null && entered[index]! < LEAST_COMPONENT,
    contribution: contributions[index]!,
  }));
}

function composedObjectives(
  { objectives, isWithheld }: Assessment['composite'],
  indicators: readonly IndicatorAssessment[],
  { floor }: MethodParameters,
): readonly ComposedObjective[] {
  const weights = objectives.map(({ score, weightShare }) => (score === null ? 0 : weightShare));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const contributions = logShares(
    objectives.map(({ score }) => (isWithheld || score === null ? null : Math.max(score, floor))),
    weights,
  );
  return objectives.map(({ id, score, reason, isFloored }, index) => ({
    id,
    weight: total === 0 ? 0 : weights[index]! / total,
    score,
    reason,
    isFloored,
    contribution: contributions[index]!,
    indicators: composedIndicators(
      indicators.filter(({ objective, isScored }) => objective === id && isScored),
      { score, contribution: contributions[index]! },
    ),
  }));
}

function composedIndicators(
  indicators: readonly IndicatorAssessment[],
  objective: Pick<ComposedObjective, 'score' | 'contribution'>,
): readonly ComposedIndicator[] {
  const weights = indicators.map(({ progress, shareInObjective }) =>
    progress.score === null ? 0 : shareInObjective,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return indicators.map(({ id, reason, progress }, index) => {
    const weight = total === 0 ? 0 : weights[index]! / total;
    const isUnknown = progress.score === null || objective.score === null;
    const points = isUnknown ? null : weight * progress.score;
    const isShareless = points === null || objective.contribution === null || objective.score === 0;
    const contribution = isShareless ? null : (objective.contribution * points) / objective.score!;
    return { id, weight, score: progress.score, reason, points, contribution };
  });
}

/** `w·ln y/Σ` over values of at least 1; null for a value that is not known, and for all where the sum is 0. */
function logShares(
  values: readonly (number | null)[],
  weights: readonly number[],
): readonly (number | null)[] {
  const logs = values.map((value, index) => (value === null ? null : weights[index]! * ln(value)));
  const sum = logs.reduce<number>((total, log) => total + (log ?? 0), 0);
  return logs.map((log) => (log === null || sum <= 0 ? null : log / sum));
}

function capOf({ gates, ers, criteria, parameters }: Assessment): Composition['cap'] {
  if (gates.truth === 'T') return null;
  const { capIfGatesFail, capIfGatesUndetermined } = parameters.ers;
  const failing: Readonly<Record<string, Truth>> = { gate: 'F', veto: 'T' };
  const limit = gates.truth === 'F' ? capIfGatesFail : capIfGatesUndetermined;
  const setBy = criteria
    .filter(
      ({ role, truth }) => role !== 'criterion' && truth === (gates.truth === 'F' ? failing[role] : 'U'),
    )
    .map(({ id, role, truth, reason }) => ({ id, role, truth, reason }));
  return { limit, isBinding: ers.ers !== null && ers.ers > limit, setBy };
}
