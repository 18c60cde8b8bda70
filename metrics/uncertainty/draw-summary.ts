import { quantileOfSorted } from '#metrics/stats/quantile-type7.ts';
import { requireLevel, requireNonEmptySeries } from '#metrics/stats/require-series.ts';
import { square } from '#metrics/stats/square.ts';

export type DrawSummary = {
  readonly mean: number;
  readonly sd: number;
  readonly median: number;
  /** Type 7 quantiles: 5th and 95th percentile at the default level. */
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
};

/**
 * Mean, standard deviation (divisor n − 1), median and percentile interval of draws.
 *
 * The mean may differ from the deterministic value because scores are clamped.
 *
 * @throws RangeError no draws, a draw that is not finite, or a level outside (0, 1)
 * @source Method §7.4.
 */
export function summariseDraws(draws: ArrayLike<number>, level = 0.9): DrawSummary {
  requireNonEmptySeries(draws, 'draws');
  requireLevel(level, 'level');
  const sorted = Float64Array.from(draws).sort();
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const squares = sorted.reduce((sum, value) => sum + square(value - mean), 0);
  return {
    mean,
    sd: sorted.length > 1 ? Math.sqrt(squares / (sorted.length - 1)) : 0,
    median: quantileOfSorted(sorted, 0.5),
    lower: quantileOfSorted(sorted, (1 - level) / 2),
    upper: quantileOfSorted(sorted, (1 + level) / 2),
    level,
  };
}
