import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { requireFinite, requireNonNegative } from '#metrics/domain/require-number.ts';
import { quantileOfSorted } from '#metrics/stats/quantile-type7.ts';
import { requireFiniteSeries, requireLevel, requireNonEmptySeries } from '#metrics/stats/require-series.ts';

type Scores = { readonly scoreStart: number; readonly scoreNow: number };

/**
 * Real spending per point of mission progress, `realSpend/(S_now − S_start)`.
 *
 * Unknown (`undefined`, `no_measured_progress`) if the score has not risen: never negative, never infinite. Not to be
 * compared between missions with different mandates, security conditions or baselines without that caveat.
 *
 * @throws RangeError spending is negative or a figure is not finite
 * @source Method §9.3.
 */
export function costPerPoint(realSpend: number, { scoreStart, scoreNow }: Scores): Outcome<number> {
  requireNonNegative(realSpend, 'realSpend');
  const change = requireFinite(scoreNow, 'scoreNow') - requireFinite(scoreStart, 'scoreStart');
  const cost = realSpend / change;
  return change > 0 && Number.isFinite(cost) ? known(cost) : unknown('undefined', 'no_measured_progress');
}

export type CostPerPointInterval = {
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
  /** Share of draws in which the score has not risen. */
  readonly noProgressProbability: number;
};

/** Above this the ratio's denominator is too near 0 for a useful interval (§9.3). */
const MOST_NO_PROGRESS = 0.1;

/**
 * Interval of the cost per point over Monte-Carlo draws of the score's change, type 7 quantiles.
 *
 * A draw without progress counts as an infinite cost. Unknown: `withheld`, `progress_too_uncertain` when more than 10 %
 * of the draws show none; `undefined`, `no_measured_progress` when the upper bound itself is infinite.
 *
 * @param changes drawn values of S_now − S_start
 * @throws RangeError no draws, a number is not finite, negative spending, or a level outside (0, 1)
 * @source Fieller E. C. (1954), J. R. Stat. Soc. B 16(2), 175–185. Method §9.3.
 */
export function costPerPointInterval(
  realSpend: number,
  changes: ArrayLike<number>,
  level = 0.9,
): Outcome<CostPerPointInterval> {
  requireNonNegative(realSpend, 'realSpend');
  requireNonEmptySeries(changes, 'changes');
  requireFiniteSeries(changes, 'changes');
  const tail = (1 - requireLevel(level, 'level')) / 2;
  const sorted = Float64Array.from(changes).sort();
  const noProgressProbability = sorted.filter((change) => change <= 0).length / sorted.length;
  if (noProgressProbability > MOST_NO_PROGRESS) return unknown('withheld', 'progress_too_uncertain');
  const costs = sorted.map((change) => (change > 0 ? realSpend / change : Number.POSITIVE_INFINITY)).sort();
  const [lower, upper] = [quantileOfSorted(costs, tail), quantileOfSorted(costs, 1 - tail)];
  if (!Number.isFinite(upper)) return unknown('undefined', 'no_measured_progress');
  return known({ lower, upper, level, noProgressProbability });
}
