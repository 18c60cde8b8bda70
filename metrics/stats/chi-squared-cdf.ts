import { requirePositive } from '#metrics/domain/require-number.ts';
import { gammaCdf } from './gamma-cdf.ts';

/**
 * Chi-squared distribution function with `df` degrees of freedom: `P(df/2, x/2)`.
 *
 * @throws RangeError `x` is NaN or `df` is not a positive finite number
 * @source Johnson N. L., Kotz S., Balakrishnan N. (1994), Continuous Univariate Distributions 1, ch. 18.
 */
export function chiSquaredCdf(x: number, df: number): number {
  return gammaCdf(x / 2, requirePositive(df, 'df') / 2);
}
