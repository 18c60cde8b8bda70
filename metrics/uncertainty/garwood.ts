import { requireCount, requirePositive } from '#metrics/domain/require-number.ts';
import { chiSquaredQuantile } from '#metrics/stats/chi-squared-quantile.ts';
import { requireLevel } from '#metrics/stats/require-series.ts';
import type { CountRateInput, RateInterval } from './count-rate.ts';

export type GarwoodInterval = RateInterval & { readonly countLower: number; readonly countUpper: number };

/**
 * Rate `K·k/E` with Garwood's exact interval for a Poisson count.
 *
 * `countLower = ½·χ²_{α/2, 2k}` (0 if `k = 0`), `countUpper = ½·χ²_{1−α/2, 2(k+1)}`, both times `K/E` for the rate.
 * Crime counts cluster, so this is the least uncertainty a count can have; see `countRate` for more.
 *
 * @throws RangeError the count is not a whole number of at least 0, a non-positive exposure or rate base, or a level
 *   outside (0, 1)
 * @source Garwood F. (1936), Fiducial limits for the Poisson distribution, Biometrika 28(3/4), 437–442. Method §3.1.
 */
export function garwood({
  count,
  exposure,
  per,
  level,
}: Omit<CountRateInput, 'dispersion'>): GarwoodInterval {
  requireCount(count, 'count');
  const scale = requirePositive(per, 'per') / requirePositive(exposure, 'exposure');
  const tail = (1 - requireLevel(level, 'level')) / 2;
  const countLower = count === 0 ? 0 : chiSquaredQuantile(tail, 2 * count) / 2;
  const countUpper = chiSquaredQuantile(1 - tail, 2 * (count + 1)) / 2;
  const [value, lower, upper] = [scale * count, scale * countLower, scale * countUpper];
  return { value, lower, upper, level, countLower, countUpper };
}
