import { exp } from './exp.ts';
import { halfDeviance, stirlingError } from './saddle-point.ts';

export type GammaTails = { readonly lower: number; readonly upper: number; readonly density: number };

const PRECISION = 1e-17;

/**
 * Both tails and the density of the gamma distribution with this shape and scale 1, at `x > 0`.
 *
 * Power series below the mean, Lentz's continued fraction above it; each tail keeps its own relative accuracy.
 * The number of terms grows with the square root of the shape.
 *
 * @source Press W. H. et al. (2007), Numerical Recipes, 3rd ed., §6.2; density after Loader (2000).
 */
export function gammaTails(x: number, shape: number): GammaTails {
  const kernel = gammaKernel(x, shape);
  const density = (kernel * shape) / x;
  if (kernel === 0) return x < shape ? { lower: 0, upper: 1, density } : { lower: 1, upper: 0, density };
  if (x < shape + 1) {
    const lower = Math.min(1, kernel * lowerSeries(x, shape));
    return { lower, upper: 1 - lower, density };
  }
  const upper = Math.min(1, kernel * shape * upperFraction(x, shape));
  return { lower: 1 - upper, upper, density };
}

/** `x^a e^{−x}/Γ(a + 1)`. */
function gammaKernel(x: number, shape: number): number {
  return exp(-stirlingError(shape) - halfDeviance(shape, x)) / Math.sqrt(2 * Math.PI * shape);
}

function lowerSeries(x: number, shape: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > PRECISION * sum; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

function upperFraction(x: number, shape: number): number {
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < 1e7; i++) {
    const a = -i * (i - shape);
    b += 2;
    d = 1 / notZero(a * d + b);
    c = notZero(b + a / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 2e-16) break;
  }
  return fraction;
}

/** Lentz's method replaces an exact zero by a number that is as good as zero. */
function notZero(value: number): number {
  return value === 0 ? 1e-300 : value;
}
