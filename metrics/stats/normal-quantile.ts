import { requireShare } from '#metrics/domain/require-number.ts';
import { ln } from './ln.ts';
import { polynomial } from './polynomial.ts';

/** Wichura's coefficients, highest power first: |p − ½| ≤ 0.425, then √(−ln tail) ≤ 5, then the far tail. */
const CENTRE_P = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
] as const;
const CENTRE_Q = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
] as const;
const MIDDLE_P = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
] as const;
const MIDDLE_Q = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
] as const;
const TAIL_P = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
] as const;
const TAIL_Q = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
] as const;

const CENTRE_HALF_WIDTH = 0.425;
const MIDDLE_END = 5;

/**
 * Standard normal quantile `Φ⁻¹(p)`.
 *
 * Wichura's PPND16, relative accuracy about 1e-16; this is what turns one uniform into one normal draw (§7.2).
 * `p` in [0, 1]; 0 and 1 give the ends of the support, −∞ and +∞.
 *
 * @throws RangeError `p` is outside [0, 1] or NaN
 * @source Wichura M. J. (1988), Algorithm AS 241, Applied Statistics 37(3), 477–484.
 */
export function normalQuantile(p: number): number {
  requireShare(p, 'p');
  const centred = p - 0.5;
  if (Math.abs(centred) <= CENTRE_HALF_WIDTH) {
    const r = CENTRE_HALF_WIDTH * CENTRE_HALF_WIDTH - centred * centred;
    return (centred * polynomial(CENTRE_P, r)) / polynomial(CENTRE_Q, r);
  }
  const size = tailSize(Math.sqrt(-ln(centred < 0 ? p : 1 - p)));
  return centred < 0 ? -size : size;
}

function tailSize(r: number): number {
  if (r === Infinity) return Infinity;
  if (r <= MIDDLE_END) return polynomial(MIDDLE_P, r - 1.6) / polynomial(MIDDLE_Q, r - 1.6);
  return polynomial(TAIL_P, r - MIDDLE_END) / polynomial(TAIL_Q, r - MIDDLE_END);
}
