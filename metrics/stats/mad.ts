import { median } from './median.ts';

/** Makes the median absolute deviation consistent for the sd of a normal distribution. */
export const MAD_TO_SD = 1.4826;

/**
 * Median absolute deviation about the median, unscaled: `median |xᵢ − median(x)|`.
 *
 * Multiply by `MAD_TO_SD` for a robust standard deviation. Unit of the values.
 *
 * @throws RangeError `values` is empty or not finite
 * @source Hampel F. R. (1974), JASA 69(346), 383–393.
 */
export function mad(values: ArrayLike<number>): number {
  const centre = median(values);
  return median(Float64Array.from(values, (value) => Math.abs(value - centre)));
}
