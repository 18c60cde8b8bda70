import { mean } from '#metrics/stats/mean.ts';
import { requireFiniteSeries } from '#metrics/stats/require-series.ts';

/** Observations from which serial correlation can be flagged (§2.4). */
const LEAST_FOR_FLAG = 8;

/**
 * Lag-1 autocorrelation `r₁ = Σ eᵢeᵢ₊₁/Σ eᵢ²` of residuals in order of time, about their mean.
 *
 * Null when there are fewer than two residuals or they do not vary.
 *
 * @throws RangeError a residual is not finite
 * @source Box G. E. P., Jenkins G. M. (1976), Time Series Analysis, §2.1. Method §2.4.
 */
export function lagOneAutocorrelation(residuals: readonly number[]): number | null {
  requireFiniteSeries(residuals, 'residuals');
  if (residuals.length < 2) return null;
  const centre = mean(residuals);
  const deviations = residuals.map((residual) => residual - centre);
  const square = deviations.reduce((sum, deviation) => sum + deviation * deviation, 0);
  if (square === 0) return null;
  const product = deviations.slice(1).reduce((sum, deviation, i) => sum + deviation * deviations[i]!, 0);
  return product / square;
}

/** True when `n ≥ 8` and `|r₁| > 1.96/√n`: the trend test's p is then too small. */
export function isAutocorrelated(r1: number | null, n: number): boolean {
  return r1 !== null && n >= LEAST_FOR_FLAG && Math.abs(r1) > 1.96 / Math.sqrt(n);
}
