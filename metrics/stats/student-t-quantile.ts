import { requirePositive, requireShare } from '#metrics/domain/require-number.ts';
import { betaLogitQuantile } from './beta-logit-quantile.ts';
import { exp } from './exp.ts';

/**
 * Quantile of Student's t with `df` degrees of freedom (any positive real number).
 *
 * With `x = df/(df + t²)` the smaller tail is `½·I_x(df/2, ½)`, so `t = ∓√(df·(1 − x)/x)`; relative accuracy about
 * 1e-13, sizes cut at about 1e161. `p = 0` and `p = 1` give −∞ and +∞.
 *
 * @throws RangeError `p` is outside [0, 1] or `df` is not a positive finite number
 * @source Abramowitz M., Stegun I. A. (1964), Handbook of Mathematical Functions, 26.7.1.
 */
export function studentTQuantile(p: number, df: number): number {
  requireShare(p, 'p');
  requirePositive(df, 'df');
  if (p === 0.5) return 0;
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  const lower = 2 * Math.min(p, 1 - p);
  const upper = 2 * Math.abs(p - 0.5);
  const logit = betaLogitQuantile({ lower, upper }, { a: df / 2, b: 0.5 });
  const size = Math.sqrt(df) * exp(-logit / 2);
  return p < 0.5 ? -size : size;
}
