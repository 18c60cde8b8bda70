/*
 * After fdlibm's s_expm1.c. Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy,
 * modify, and distribute this software is freely granted, provided that this notice is preserved.
 */
import { powerOfTwo, timesPowerOfTwo } from './double-words.ts';

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = Math.LOG2E;
const HALF_LN2 = 0.5 * Math.LN2;
/** Beyond these the result is infinite, or −1 to the last bit. */
const OVERFLOW = 709.782712893384;
const LEAST = -56 * Math.LN2;
/** Above this power of two the 1 taken away is smaller than half a unit in the last place. */
const LARGE_POWER = 56;
/** Up to this power of two `1 − 2⁻ᵏ` keeps enough digits to be taken first. */
const SMALL_POWER = 20;

/** Coefficients of `6/x·((eˣ + 1)/(eˣ − 1) − 2/x) − 1` in powers of `x²/2`. */
const Q1 = -0.03333333333333313;
const Q2 = 0.0015873015872548146;
const Q3 = -7.93650757867488e-5;
const Q4 = 4.008217827329362e-6;
const Q5 = -2.0109921818362437e-7;

/**
 * `eˣ − 1` without the loss of digits near 0, the same to the last bit on every engine and processor; error below one
 * unit in the last place.
 *
 * @source fdlibm 5.3, s_expm1.c (Sun Microsystems, 1993).
 */
export function expm1(x: number): number {
  if (Number.isNaN(x) || x === 0) return x;
  if (x < LEAST) return -1;
  if (x > OVERFLOW) return Number.POSITIVE_INFINITY;
  const k = Math.abs(x) <= HALF_LN2 ? 0 : Math.floor(INVERSE_LN2 * x + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const lost = high - r - low;
  const square = 0.5 * r * r;
  const series = 1 + square * (Q1 + square * (Q2 + square * (Q3 + square * (Q4 + square * Q5))));
  const t = 3 - series * 0.5 * r;
  const e = square * ((series - t) / (6 - r * t));
  return k === 0 ? r - (r * e - square) : scaled(r, r * (e - lost) - lost - square, k);
}

/** `2ᵏ·(1 + r − e) − 1`, with the 1 taken away where that loses least. */
function scaled(r: number, e: number, k: number): number {
  if (k === -1) return 0.5 * (r - e) - 0.5;
  if (k === 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
  if (k < 0 || k > LARGE_POWER) return timesPowerOfTwo(1 - (e - r), k) - 1;
  const one = powerOfTwo(-k);
  const y = k < SMALL_POWER ? 1 - one - (e - r) : r - (e + one) + 1;
  return timesPowerOfTwo(y, k);
}
