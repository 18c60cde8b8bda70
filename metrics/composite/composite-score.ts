import type { ReasonCode } from '#metrics/domain/outcome.ts';
import { DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';
import { aggregate, type Mean } from './aggregate.ts';
import { type BesideValues, besideValues } from './beside-values.ts';
import { missionScore } from './mission-score.ts';
import { type ObjectiveScore, objectiveScore, type ScoredIndicator } from './objective-score.ts';
import { shortfallShares } from './shortfall-shares.ts';
import { siblingWeights } from './weights.ts';

export type CompositeObjective = {
  readonly id: string;
  readonly weight: number | null;
  /** Without a score for it there is no score of the mission. */
  readonly isCritical: boolean;
  readonly indicators: readonly ScoredIndicator[];
};

export type Composite = {
  readonly objectives: readonly (ObjectiveScore & {
    readonly id: string;
    readonly weightShare: number;
    /** True when the score entered the geometric mean as the floor. */
    readonly isFloored: boolean;
  })[];
  /** Share of weight of the objectives that have a score. */
  readonly coverage: number;
  readonly isWithheld: boolean;
  readonly reason: ReasonCode | null;
  readonly score: number | null;
  /** The same scores averaged otherwise; null when withheld. */
  readonly alternatives: BesideValues | null;
  /** Arithmetic − geometric. */
  readonly imbalancePenalty: number | null;
  /** Score if everything missing were 0, and if it were 100; given in every case. */
  readonly bounds: { readonly lower: number; readonly upper: number };
  /** Share of each objective in what holds the score back; null where it has no score. */
  readonly shortfallShares: readonly (number | null)[] | null;
};

const GEOMETRIC: Mean = { kind: 'geometric' };

/**
 * Composite of a mission: indicators averaged arithmetically into objectives, objectives geometrically into the
 * score, `S = exp(Σ w_j·ln max(y_j, ε))`, so that one captured objective is not paid for by the others.
 *
 * All scores 0–100. Withheld when less than three quarters of the weight has a score (`coverage_below_minimum`) or a
 * critical objective has none (`critical_objective_unscored`); bounds are given nevertheless. No objectives at all:
 * `no_objectives`.
 *
 * @throws RangeError when a score or weight is unusable.
 * @source Method §4.2–4.6; OECD/JRC (2008) §6; bounds after Manski (2003).
 */
export function compositeScore(
  objectives: readonly CompositeObjective[],
  parameters: MethodParameters = DEFAULT_PARAMETERS,
): Composite {
  const floor = parameters.floor;
  const { shares } = siblingWeights(objectives.map((objective) => objective.weight));
  const scored = objectives.map((objective, index) => {
    const result = objectiveScore(objective.indicators, parameters);
    const isFloored = result.score !== null && result.score < floor;
    return { id: objective.id, weightShare: shares[index]!, isFloored, ...result };
  });
  const values = scored.map((objective) => objective.score);
  const { score, coverage, reason } = missionScore(
    scored.map((item, index) => ({ ...item, isCritical: objectives[index]!.isCritical })),
    parameters,
  );
  const alternatives = reason === null ? besideValues({ values, weights: shares, floor }) : null;
  const boundOf = (side: 'lower' | 'upper', whenEmpty: number) => {
    const bounds = scored.map((objective) => objective[side]);
    const bound = aggregate({ values: bounds, weights: shares, mean: GEOMETRIC, floor });
    return bound.known ? bound.value : whenEmpty;
  };
  return {
    objectives: scored,
    coverage,
    isWithheld: reason !== null,
    reason,
    score,
    alternatives,
    imbalancePenalty: alternatives === null ? null : alternatives.arithmetic - alternatives.geometric,
    bounds: { lower: boundOf('lower', 0), upper: boundOf('upper', 100) },
    shortfallShares: reason === null ? shortfallShares({ values, weights: shares, floor }) : null,
  };
}
