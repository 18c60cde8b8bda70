import { requirePositive } from '#metrics/domain/require-number.ts';
import { gammaTails } from './gamma-tails.ts';

/**
 * Gamma distribution function `P(shape, x)`, scale 1: the regularised lower incomplete gamma function.
 *
 * Relative accuracy about 1e-13 in the lower tail. `x ≤ 0` gives 0, `x = ∞` gives 1.
 *
 * @throws RangeError `x` is NaN or `shape` is not a positive finite number
 * @source Press W. H. et al. (2007), Numerical Recipes, 3rd ed., §6.2.
 */
export function gammaCdf(x: number, shape: number): number {
  requirePositive(shape, 'shape');
  if (Number.isNaN(x)) throw new RangeError('x must be a number, got NaN');
  if (x <= 0) return 0;
  return x === Infinity ? 1 : gammaTails(x, shape).lower;
}
