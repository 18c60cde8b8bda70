/*
 * After fdlibm's e_log.c. Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy,
 * modify, and distribute this software is freely granted, provided that this notice is preserved.
 */
import { highWord, powerOfTwo } from './double-words.ts';

/** ln 2 in two parts, the first with so few bits that its product with an exponent is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
/** High words of the smallest normal double, of infinity, and of √½; bits below the exponent. */
const LEAST_NORMAL = 0x00100000;
const INFINITE = 0x7ff00000;
const ROOT_OF_HALF = 0x3fe6a09e;
const FRACTION_BITS = 20;
/** Powers of two by which a number too small to be normal is made so. */
const SHIFT = 54;

/** Remez coefficients of `(ln(1 + s) − ln(1 − s) − 2s)/s` in powers of `s²`. */
const L1 = 0.6666666666666735;
const L2 = 0.3999999999940942;
const L3 = 0.2857142874366239;
const L4 = 0.22222198432149784;
const L5 = 0.1818357216161805;
const L6 = 0.15313837699209373;
const L7 = 0.14798198605116586;

/**
 * Natural logarithm, the same to the last bit on every engine and processor; error below one unit in the last place.
 *
 * `x = 2ᵏ·(1 + f)` with `√½ ≤ 1 + f < √2`, then `ln(1 + f)` from `s = f/(2 + f)`. As with `Math.log`, 0 gives −∞ and a
 * negative number NaN.
 *
 * @source fdlibm 5.3, e_log.c (Sun Microsystems, 1993).
 */
export function ln(x: number): number {
  const high = highWord(x);
  if (high >= LEAST_NORMAL && high < INFINITE) return lnOfNormal(x, high, 0);
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (!(x > 0)) return Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const normal = x * powerOfTwo(SHIFT);
  return lnOfNormal(normal, highWord(normal), -SHIFT);
}

/** `ln(x·2^shift)` for a normal `x > 0`. */
function lnOfNormal(x: number, high: number, shift: number): number {
  const exponent = (high - ROOT_OF_HALF) >> FRACTION_BITS;
  const f = x * powerOfTwo(-exponent) - 1;
  const halfSquare = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (L2 + w * (L4 + w * L6));
  const odd = z * (L1 + w * (L3 + w * (L5 + w * L7)));
  const k = exponent + shift;
  return s * (halfSquare + (odd + even)) + k * LN2_LOW - halfSquare + f + k * LN2_HIGH;
}
