import { requirePositive } from '#metrics/domain/require-number.ts';
import { gammaQuantile } from './gamma-quantile.ts';

/**
 * Chi-squared quantile `χ²_{p, df}` = `2·Q_Γ(p; df/2)`.
 *
 * @throws RangeError `p` is outside [0, 1] or `df` is not a positive finite number
 * @source Johnson N. L., Kotz S., Balakrishnan N. (1994), Continuous Univariate Distributions 1, ch. 18.
 */
export function chiSquaredQuantile(p: number, df: number): number {
  return 2 * gammaQuantile(p, requirePositive(df, 'df') / 2);
}
