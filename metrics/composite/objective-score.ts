import type { ReasonCode } from '#metrics/domain/outcome.ts';
import { requireFinite } from '#metrics/domain/require-number.ts';
import { DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';
import { aggregate } from './aggregate.ts';
import { hasCoverage } from './coverage.ts';
import { atMostFull } from './full-score.ts';
import { siblingWeights } from './weights.ts';

export type ScoredIndicator = {
  readonly id: string;
  readonly weight: number | null;
  /** 0–100; null: not known. */
  readonly score: number | null;
};

export type ObjectiveScore = {
  /** Share of weight with a score. */
  readonly coverage: number;
  readonly score: number | null;
  /** Why there is no score; null when there is one. */
  readonly reason: ReasonCode | null;
  /** Score if everything missing were 0, and if it were 100. */
  readonly lower: number;
  readonly upper: number;
  /** Share of each indicator in the objective's shortfall, in order; null where it has no score. */
  readonly shortfallShares: readonly (number | null)[];
};

/**
 * Score of one objective: the weighted arithmetic mean of its indicators, with its worst and best case.
 *
 * Needs two thirds of the weight observed and at least one indicator; otherwise null with `no_indicators`,
 * `no_observations` or `coverage_below_minimum`. Bounds are given in every case. Shares of the shortfall are
 * `w_i·(100 − y_i)/Σ`, 0 where nothing is short.
 *
 * @throws RangeError when a score is not in [0, 100] or a weight is unusable.
 * @source Method §4.3, §4.4, §4.6; bounds after Manski (2003).
 */
export function objectiveScore(
  indicators: readonly ScoredIndicator[],
  parameters: MethodParameters = DEFAULT_PARAMETERS,
): ObjectiveScore {
  if (indicators.length === 0) {
    return { coverage: 0, score: null, reason: 'no_indicators', lower: 0, upper: 100, shortfallShares: [] };
  }
  const values = indicators.map(({ id, score }) => (score === null ? null : requireScore(score, id)));
  const { shares } = siblingWeights(indicators.map((indicator) => indicator.weight));
  const coverage = shares.reduce((sum, share, index) => sum + (values[index] === null ? 0 : share), 0);
  const mean = aggregate({ values, weights: shares, mean: { kind: 'arithmetic' }, floor: null });
  const isCovered = mean.known && hasCoverage(coverage, parameters.coverage.objective);
  const withMissingAs = (fill: number) =>
    atMostFull(shares.reduce((sum, share, i) => sum + share * (values[i] ?? fill), 0));
  return {
    coverage,
    score: isCovered ? mean.value : null,
    reason: isCovered ? null : mean.known ? 'coverage_below_minimum' : 'no_observations',
    lower: withMissingAs(0),
    upper: withMissingAs(100),
    shortfallShares: indicatorShortfall(values, shares),
  };
}

function indicatorShortfall(
  values: readonly (number | null)[],
  shares: readonly number[],
): readonly (number | null)[] {
  const short = values.map((value, index) => (value === null ? null : shares[index]! * (100 - value)));
  const total = short.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return short.map((value) => (value === null ? null : total === 0 ? 0 : value / total));
}

function requireScore(score: number, id: string): number {
  requireFinite(score, `score of ${id}`);
  if (score < 0 || score > 100) throw new RangeError(`score of ${id} must lie in [0, 100], not ${score}`);
  return score;
}
