import { exp } from './exp.ts';
import type { TailsAt } from './invert-tail.ts';
import { halfDeviance, stirlingError } from './saddle-point.ts';

type BetaPoint = {
  /** The point and its distance from 1, each with its own precision. */
  readonly x: number;
  readonly y: number;
  readonly a: number;
  readonly b: number;
};

const MAX_TERMS = 1e6;

/**
 * Both tails of the beta distribution at `x = 1 − y`, and the density on the logit axis (`x·y·f(x)`).
 *
 * Lentz's continued fraction on the side of the mean where it converges; each tail keeps its own relative
 * accuracy.
 *
 * @source Press W. H. et al. (2007), Numerical Recipes, 3rd ed., §6.4; density after Loader (2000).
 */
export function betaTails(point: BetaPoint): TailsAt {
  const { x, y, a, b } = point;
  const density = betaKernel(point);
  const isBelow = x < (a + 1) / (a + b + 2);
  if (density === 0) return { lower: isBelow ? 0 : 1, upper: isBelow ? 1 : 0, density };
  if (isBelow) {
    const lower = Math.min(1, (density / a) * fraction(x, a, b));
    return { lower, upper: 1 - lower, density };
  }
  const upper = Math.min(1, (density / b) * fraction(y, b, a));
  return { lower: 1 - upper, upper, density };
}

/** `x^a y^b / B(a, b)`. */
function betaKernel({ x, y, a, b }: BetaPoint): number {
  const n = a + b;
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - halfDeviance(a, n * x) - halfDeviance(b, n * y);
  return exp(exponent) * Math.sqrt((a * b) / (2 * Math.PI * n));
}

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < MAX_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / notZero(1 + even * d);
    c = notZero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + odd * d);
    c = notZero(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 2e-16) break;
  }
  return value;
}

/** Lentz's method replaces an exact zero by a number that is as good as zero. */
function notZero(value: number): number {
  return value === 0 ? 1e-300 : value;
}
