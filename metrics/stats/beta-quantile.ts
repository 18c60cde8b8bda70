import { requirePositive, requireShare } from '#metrics/domain/require-number.ts';
import { betaLogitQuantile } from './beta-logit-quantile.ts';
import { exp } from './exp.ts';

/**
 * Beta quantile: the `x` in [0, 1] with `I_x(a, b) = p`.
 *
 * Newton's method on the logarithm of the smaller tail over the logit of `x`; relative accuracy about 1e-13.
 *
 * @throws RangeError `p` is outside [0, 1], or `a` or `b` is not a positive finite number
 * @source Press W. H. et al. (2007), Numerical Recipes, 3rd ed., §6.14.11 (distribution).
 */
export function betaQuantile(p: number, a: number, b: number): number {
  requireShare(p, 'p');
  requirePositive(a, 'a');
  requirePositive(b, 'b');
  if (p === 0 || p === 1) return p;
  return 1 / (1 + exp(-betaLogitQuantile({ lower: p, upper: 1 - p }, { a, b })));
}
