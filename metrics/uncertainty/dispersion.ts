import { requireNonNegative, requirePositive } from '#metrics/domain/require-number.ts';
import { requireEach, requirePairedSeries } from '#metrics/stats/require-series.ts';
import { square } from '#metrics/stats/square.ts';
import { type ExposedCounts, fitPoissonTrend } from './poisson-trend.ts';

export type Dispersion = {
  /** φ ≥ 1, to be used. */
  readonly dispersion: number;
  /** Pearson χ²/df as estimated; null when it was not. */
  readonly estimate: number | null;
  readonly degreesOfFreedom: number | null;
  /** Annual change of the log rate in the fitted trend; null when there is none. */
  readonly logSlope: number | null;
  /** `poisson_only`: φ could not be estimated and is 1, a lower bound. */
  readonly flag: 'poisson_only' | null;
};

/** Periods needed before φ is estimated (§3.2). */
const LEAST_PERIODS = 6;
const NOT_ESTIMATED: Dispersion = {
  dispersion: 1,
  estimate: null,
  degreesOfFreedom: null,
  logSlope: null,
  flag: 'poisson_only',
};

/**
 * Dispersion `φ` of a series of counts around a log-linear trend: `max(1, Pearson χ²/(n − 2))`.
 *
 * Pearson statistic of the Poisson regression of the counts on time with offset `ln E`. With fewer than 6 periods, or
 * where that regression has no finite fit (all counts 0, all in one end period, one single date), φ = 1 with the flag
 * `poisson_only`.
 *
 * @throws RangeError lengths differ, a count is negative, an exposure is not positive, or a number is not finite
 * @source Method §3.2; McCullagh P., Nelder J. A. (1989), Generalized Linear Models, 2nd ed., §6.2.
 */
export function estimateDispersion({ counts, exposure, t }: ExposedCounts): Dispersion {
  requirePairedSeries(counts, t, ['counts', 't']);
  requirePairedSeries(exposure, t, ['exposure', 't']);
  requireEach(counts, 'counts', requireNonNegative);
  requireEach(exposure, 'exposure', requirePositive);
  const fit = counts.length < LEAST_PERIODS ? null : fitPoissonTrend({ counts, exposure, t });
  if (fit === null) return NOT_ESTIMATED;
  const degreesOfFreedom = counts.length - 2;
  const pearson = fit.expected.reduce((sum, mean, i) => sum + square(counts[i]! - mean) / mean, 0);
  const estimate = pearson / degreesOfFreedom;
  if (!Number.isFinite(estimate)) return NOT_ESTIMATED;
  return {
    dispersion: Math.max(1, estimate),
    estimate,
    degreesOfFreedom,
    logSlope: fit.logSlope,
    flag: null,
  };
}
