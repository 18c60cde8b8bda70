import { requireNonNegative, requirePositive } from '#metrics/domain/require-number.ts';
import { normalQuantile } from '#metrics/stats/normal-quantile.ts';
import { requireLevel } from '#metrics/stats/require-series.ts';
import { square } from '#metrics/stats/square.ts';

export type WilsonInput = {
  /** Respondents with the attribute; may be fractional where the survey is weighted. */
  readonly successes: number;
  readonly sampleSize: number;
  /** Variance relative to a simple random sample of that size; 1 for one. */
  readonly designEffect: number;
  readonly level: number;
};

export type WilsonInterval = {
  /** Shares in [0, 1]. */
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
  readonly effectiveSize: number;
};

/**
 * Survey proportion with Wilson's score interval on the effective sample size `n_e = n/deff`.
 *
 * `centre = (p + z²/2n_e)/(1 + z²/n_e)`, `half = z/(1 + z²/n_e)·√(p(1 − p)/n_e + z²/4n_e²)`, clipped to [0, 1].
 *
 * @throws RangeError the sample size or design effect is not positive, successes outside [0, n], level outside (0, 1)
 * @source Wilson E. B. (1927), JASA 22(158), 209–212. Method §3.4.
 */
export function wilson({ successes, sampleSize, designEffect, level }: WilsonInput): WilsonInterval {
  const effectiveSize =
    requirePositive(sampleSize, 'sampleSize') / requirePositive(designEffect, 'designEffect');
  if (requireNonNegative(successes, 'successes') > sampleSize) {
    throw new RangeError(`successes must not exceed sampleSize, not ${successes} of ${sampleSize}`);
  }
  const z = normalQuantile((1 + requireLevel(level, 'level')) / 2);
  const value = successes / sampleSize;
  const shrink = 1 + (z * z) / effectiveSize;
  const centre = (value + (z * z) / (2 * effectiveSize)) / shrink;
  const spread = (value * (1 - value)) / effectiveSize + (z * z) / (4 * square(effectiveSize));
  const half = (z / shrink) * Math.sqrt(spread);
  // The share lies inside by construction; at 0 and n only rounding could put a bound beyond it.
  const lower = Math.min(value, Math.max(0, centre - half));
  const upper = Math.max(value, Math.min(1, centre + half));
  return { value, lower, upper, level, effectiveSize };
}
