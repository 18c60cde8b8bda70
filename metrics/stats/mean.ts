import { requireNonEmptySeries } from './require-series.ts';

/**
 * Arithmetic mean.
 *
 * @throws RangeError `values` is empty or not finite
 */
export function mean(values: ArrayLike<number>): number {
  requireNonEmptySeries(values, 'values');
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}
