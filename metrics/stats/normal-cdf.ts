import { exp } from './exp.ts';
import { polynomial } from './polynomial.ts';

/** Cody's rational minimax approximations on |x| ≤ 0.67448975, ≤ √32 and beyond. */
const CENTRE_P = [
  0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356,
] as const;
const CENTRE_Q = [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673] as const;
const MIDDLE_P = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
  2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
] as const;
const MIDDLE_Q = [
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
  34900.95272114598, 38912.00328609327, 19685.429676859992,
] as const;
const TAIL_P = [
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
  2.9112874951168793e-5,
] as const;
const TAIL_Q = [
  1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5,
] as const;

const INVERSE_SQRT_TWO_PI = 0.3989422804014327;
const CENTRE_END = 0.67448975;
const MIDDLE_END = 5.65685424949238;

/**
 * Standard normal distribution function `Φ(x)`.
 *
 * Cody's rational approximations, with the exponential split so that the lower tail keeps full relative
 * accuracy (about 1e-15 down to x = −37). `x` may be infinite.
 *
 * @throws RangeError `x` is NaN
 * @source Cody W. J. (1969), Rational Chebyshev approximations for the error function, Math. Comp. 23(107).
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) throw new RangeError('x must be a number, got NaN');
  const size = Math.abs(x);
  if (size <= CENTRE_END) {
    const square = x * x;
    return 0.5 + (x * polynomial(CENTRE_P, square)) / polynomial(CENTRE_Q, square);
  }
  const tail = upperTail(size);
  return x < 0 ? tail : 1 - tail;
}

function upperTail(x: number): number {
  if (x > 39) return 0;
  const ratio = x <= MIDDLE_END ? polynomial(MIDDLE_P, x) / polynomial(MIDDLE_Q, x) : tailRatio(x);
  // exp(−x²/2) in two factors: x² alone would lose the digits that matter in the tail.
  const coarse = Math.trunc(x * 16) / 16;
  return exp(-coarse * coarse * 0.5) * exp(-(x - coarse) * (x + coarse) * 0.5) * ratio;
}

function tailRatio(x: number): number {
  const inverse = 1 / (x * x);
  const correction = (inverse * polynomial(TAIL_P, inverse)) / polynomial(TAIL_Q, inverse);
  return (INVERSE_SQRT_TWO_PI - correction) / x;
}
