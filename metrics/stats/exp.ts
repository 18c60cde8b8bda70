/*
 * After fdlibm's e_exp.c. Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy,
 * modify, and distribute this software is freely granted, provided that this notice is preserved.
 */
import { timesPowerOfTwo } from './double-words.ts';

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = Math.LOG2E;
/** Beyond these the result is infinite, or nought. */
const OVERFLOW = 709.782712893384;
const UNDERFLOW = -745.1332191019411;
/** Below this `1 + x` is the result. */
const LEAST = 1 / 268_435_456;

/** Remez coefficients of `x·(eˣ + 1)/(eˣ − 1) − 2` in powers of `x²`. */
const P1 = 0.16666666666666602;
const P2 = -0.0027777777777015593;
const P3 = 6.613756321437934e-5;
const P4 = -1.6533902205465252e-6;
const P5 = 4.1381367970572385e-8;

/**
 * Exponential function `eˣ`, the same to the last bit on every engine and processor; error below one unit in the last
 * place.
 *
 * `x = k·ln 2 + r` with `|r| ≤ ½·ln 2`, then `2ᵏ·eʳ`. As in `Math.exp`, results beyond the doubles are ∞ and 0.
 *
 * @source fdlibm 5.3, e_exp.c (Sun Microsystems, 2004).
 */
export function exp(x: number): number {
  if (!(x >= UNDERFLOW)) return Number.isNaN(x) ? x : 0;
  if (x > OVERFLOW) return Number.POSITIVE_INFINITY;
  if (Math.abs(x) < LEAST) return 1 + x;
  const k = Math.floor(INVERSE_LN2 * x + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const square = r * r;
  const c = r - square * (P1 + square * (P2 + square * (P3 + square * (P4 + square * P5))));
  return timesPowerOfTwo(1 + ((r * c) / (2 - c) - low + high), k);
}
