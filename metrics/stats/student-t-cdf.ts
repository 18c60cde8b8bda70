import { requirePositive } from '#metrics/domain/require-number.ts';
import { betaTails } from './beta-tails.ts';
import { exp } from './exp.ts';
import { ln } from './ln.ts';
import { logGamma } from './log-gamma.ts';

/**
 * Distribution function of Student's t with `df` degrees of freedom (any positive real number).
 *
 * `F(−|t|) = ½·I_{df/(df + t²)}(df/2, ½)`; the lower tail keeps its relative accuracy. `t` may be infinite.
 *
 * @throws RangeError `t` is NaN or `df` is not a positive finite number
 * @source Abramowitz M., Stegun I. A. (1964), Handbook of Mathematical Functions, 26.7.1.
 */
export function studentTCdf(t: number, df: number): number {
  requirePositive(df, 'df');
  if (Number.isNaN(t)) throw new RangeError('t must be a number, got NaN');
  if (t === 0) return 0.5;
  const tail = lowerTail(Math.abs(t), df);
  return t < 0 ? tail : 1 - tail;
}

function lowerTail(size: number, df: number): number {
  const square = size * size;
  if (square === Infinity) return farTail(size, df);
  const sum = df + square;
  return betaTails({ x: df / sum, y: square / sum, a: df / 2, b: 0.5 }).lower / 2;
}

/** Leading term of the tail where t² no longer fits a double. */
function farTail(size: number, df: number): number {
  const a = df / 2;
  const logBeta = logGamma(a) + logGamma(0.5) - logGamma(a + 0.5);
  return exp(a * (ln(df) - 2 * ln(size)) - ln(a) - logBeta) / 2;
}
