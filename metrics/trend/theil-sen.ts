import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { median } from '#metrics/stats/median.ts';
import { normalQuantile } from '#metrics/stats/normal-quantile.ts';
import { requireLevel, requirePairedSeries } from '#metrics/stats/require-series.ts';
import { roundHalfEven } from '#metrics/stats/round-half-even.ts';
import { tieSizes } from '#metrics/stats/tie-sizes.ts';
import { kendallVariance } from './kendall-variance.ts';

export type SlopeEstimate = {
  /** Unit of y per year, with Sen's interval. */
  readonly slope: number;
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
  /** Value of the line at t = 0. */
  readonly intercept: number;
  readonly n: number;
  /** Pairs with different times. */
  readonly slopes: number;
};

type SlopeInput = { readonly t: readonly number[]; readonly y: readonly number[]; readonly level?: number };

/**
 * Theil–Sen slope: the median of the slopes between all pairs of observations at different times, with Sen's interval.
 *
 * Intercept `median(y) − b·median(t)`. The interval takes the order statistics `round((N' ∓ z·σ)/2)` of the `N'` slopes,
 * ties in t and in y both reducing σ. On the log scale hand in `ln y`. t in decimal years, any order.
 * Unknown: `undefined` with `too_few_observations` (no two) or `single_date`.
 *
 * @throws RangeError lengths differ, a number is not finite, or a level outside (0, 1)
 * @source Theil H. (1950), Proc. KNAW 53; Sen P. K. (1968), JASA 63(324), 1379–1389. Method §2.2.
 */
export function theilSen({ t, y, level = 0.95 }: SlopeInput): Outcome<SlopeEstimate> {
  requirePairedSeries(t, y, ['t', 'y']);
  requireLevel(level, 'level');
  if (t.length < 2) return unknown('undefined', 'too_few_observations');
  const slopes = pairwiseSlopes(t, y).sort();
  if (slopes.length === 0) return unknown('undefined', 'single_date');
  const slope = median(slopes);
  const n = t.length;
  const variance = kendallVariance(n, tieSizes(t)) + kendallVariance(n, tieSizes(y)) - kendallVariance(n, []);
  const reach = normalQuantile((1 + level) / 2) * Math.sqrt(Math.max(0, variance));
  const last = slopes.length - 1;
  const lower = slopes[Math.min(Math.max(roundHalfEven((slopes.length - reach) / 2) - 1, 0), last)]!;
  const upper = slopes[Math.min(roundHalfEven((slopes.length + reach) / 2), last)]!;
  const intercept = median(y) - slope * median(t);
  return known({ slope, lower, upper, level, intercept, n, slopes: slopes.length });
}

/** Slopes between all pairs of observations at different times, per unit of t; unsorted. */
export function pairwiseSlopes(t: ArrayLike<number>, y: ArrayLike<number>): Float64Array {
  const slopes: number[] = [];
  for (let j = 1; j < t.length; j++) {
    for (let i = 0; i < j; i++) {
      if (t[i] !== t[j]) slopes.push((y[j]! - y[i]!) / (t[j]! - t[i]!));
    }
  }
  return Float64Array.from(slopes);
}
