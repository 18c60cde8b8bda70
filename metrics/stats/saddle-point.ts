import { ln } from './ln.ts';
import { logGamma, stirlingTail } from './log-gamma.ts';

const HALF_LOG_TWO_PI = 0.9189385332046728;

/**
 * Error of Stirling's formula, `ln n! − ln(√(2πn)·(n/e)ⁿ)` for real `n > 0`.
 *
 * @source Loader C. (2000), Fast and accurate computation of binomial probabilities.
 */
export function stirlingError(n: number): number {
  if (n >= 15) return stirlingTail(n);
  return logGamma(n + 1) - (n + 0.5) * ln(n) + n - HALF_LOG_TWO_PI;
}

/**
 * Half deviance `x·ln(x/mean) + mean − x`, without cancellation where `x` is close to `mean`.
 *
 * Gamma and beta densities written with it stay accurate to about 1e-14 for any shape, where `exp(a ln x − …)`
 * would lose the digits of its large terms.
 *
 * @source Loader C. (2000), Fast and accurate computation of binomial probabilities.
 */
export function halfDeviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * ln(x / mean) - difference;
  const v = difference / (x + mean);
  let sum = difference * v;
  let term = 2 * x * v;
  for (let j = 1; j < 1000; j++) {
    term *= v * v;
    const next = sum + term / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
