import { requirePositive } from '#metrics/domain/require-number.ts';
import { betaTails } from './beta-tails.ts';

/**
 * Beta distribution function `I_x(a, b)`: the regularised incomplete beta function.
 *
 * Relative accuracy about 1e-13 in the lower tail. `x ≤ 0` gives 0, `x ≥ 1` gives 1.
 *
 * @throws RangeError `x` is NaN, or `a` or `b` is not a positive finite number
 * @source Press W. H. et al. (2007), Numerical Recipes, 3rd ed., §6.4.
 */
export function betaCdf(x: number, a: number, b: number): number {
  requirePositive(a, 'a');
  requirePositive(b, 'b');
  if (Number.isNaN(x)) throw new RangeError('x must be a number, got NaN');
  if (x <= 0) return 0;
  return x >= 1 ? 1 : betaTails({ x, y: 1 - x, a, b }).lower;
}
