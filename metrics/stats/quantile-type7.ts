import { requireShare } from '#metrics/domain/require-number.ts';
import { requireNonEmptySeries } from './require-series.ts';

/**
 * Sample quantile of type 7: linear interpolation at position `(n − 1)·p` of the sorted values.
 *
 * @throws RangeError `values` is empty or not finite, or `p` is outside [0, 1]
 * @source Hyndman R. J., Fan Y. (1996), Sample quantiles in statistical packages, The American Statistician 50(4).
 */
export function quantileType7(values: ArrayLike<number>, p: number): number {
  requireNonEmptySeries(values, 'values');
  return quantileOfSorted(Float64Array.from(values).sort(), p);
}

/**
 * Type 7 quantile of values already sorted ascending: for several quantiles of one large sample.
 *
 * @throws RangeError `sorted` is empty or `p` is outside [0, 1]
 */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  requireShare(p, 'p');
  if (sorted.length === 0) throw new RangeError('values must not be empty');
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (position - below) * (high - low);
}
