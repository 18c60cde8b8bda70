import { requireNonEmptySeries } from './require-series.ts';

/**
 * Median: the middle value, or the mean of the two middle values.
 *
 * @throws RangeError `values` is empty or not finite
 * @source Hyndman R. J., Fan Y. (1996), The American Statistician 50(4), 361–365.
 */
export function median(values: ArrayLike<number>): number {
  requireNonEmptySeries(values, 'values');
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
