/*
 * After fdlibm's e_pow.c. Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy,
 * modify, and distribute this software is freely granted, provided that this notice is preserved.
 */
import { highWord, powerOfTwo, timesPowerOfTwo, withHighWord, withoutLowWord } from './double-words.ts';

/** A number as a sum: `high` has its low word clear, `low` is what that leaves out. */
type Split = { readonly high: number; readonly low: number };

const LEAST_NORMAL = 0x00100000;
const FRACTION = 0x000fffff;
const ONE = 0x3ff00000;
const FRACTION_BITS = 20;
const EXPONENT_BIAS = 1023;
const SHIFT = 53;
/** Fractions (high words) from which a number is measured against 1½, and from which against 2. */
const FROM_THREE_HALVES = 0x3988f;
const FROM_TWO = 0xbb67a;
/** log₂ 1½ in two parts. */
const LOG2_THREE_HALVES = { high: 0.5849624872207642, low: 1.350039202129749e-8 } as const;
/** `2/(3·ln 2)`, whole and in two parts. */
const CP = 0.9617966939259756;
const CP_HIGH = 0.9617967009544373;
const CP_LOW = -7.028461650952758e-9;
/** ln 2 in two parts. */
const LN2_HIGH = 0.6931471824645996;
const LN2_LOW = -1.904654299957768e-9;
/** An exponent larger than this puts every base but 1 beyond the doubles. */
const HUGE = 1e20;
/** Binary logarithms from which a result is infinite, and below which it is nought. */
const OVERFLOW = 1024;
const UNDERFLOW = -1075;
/** `log₂ 2¹⁰²⁴` less what still rounds to a finite number. */
const OVERFLOW_SLACK = 8.008566259537294e-17;

/** Coefficients of `(3/2)·(ln x − 2s − (2/3)·s³)/s⁵`, and of `x·(eˣ + 1)/(eˣ − 1) − 2`. */
const L1 = 0.5999999999999946;
const L2 = 0.4285714285785502;
const L3 = 0.33333332981837743;
const L4 = 0.272728123808534;
const L5 = 0.23066074577556175;
const L6 = 0.20697501780033842;
const P1 = 0.16666666666666602;
const P2 = -0.0027777777777015593;
const P3 = 6.613756321437934e-5;
const P4 = -1.6533902205465252e-6;
const P5 = 4.1381367970572385e-8;

/**
 * Power `xʸ`, the same to the last bit on every engine and processor; error below one unit in the last place.
 *
 * `2^(y·log₂ x)` with the logarithm in two parts, about 70 bits. Special cases are those of `**`: `x⁰ = 1`, 0 to a
 * negative power is infinite, a negative base to a power that is not whole NaN.
 *
 * @source fdlibm 5.3, e_pow.c (Sun Microsystems, 2004).
 */
export function power(x: number, y: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (y === 1) return x;
  if (y === 2) return x * x;
  if (y === -1) return 1 / x;
  const size = Math.abs(x);
  if (!Number.isFinite(y) && size === 1) return Number.NaN;
  const isOdd = y % 2 === 1 || y % 2 === -1;
  const sign = isOdd && (x < 0 || Object.is(x, -0)) ? -1 : 1;
  if (size === 0 || size === Number.POSITIVE_INFINITY || !Number.isFinite(y))
    return size > 1 === y > 0 ? sign * Number.POSITIVE_INFINITY : sign * 0;
  if (x < 0 && !Number.isInteger(y)) return Number.NaN;
  return size === 1 ? sign : sign * finitePower(size, y);
}

/** `xʸ` for positive finite `x ≠ 1` and finite `y ≠ 0`. */
function finitePower(x: number, y: number): number {
  if (Math.abs(y) > HUGE) return x > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
  const log = binaryLog(x);
  const yHigh = withoutLowWord(y);
  const low = (y - yHigh) * log.high + y * log.low;
  const high = yHigh * log.high;
  return powerOfTwoSum(high, low);
}

/** `log₂ x` of a positive finite number, from its ratio to the nearest of 1, 1½ and 2. */
function binaryLog(x: number): Split {
  const isNormal = highWord(x) >= LEAST_NORMAL;
  const normal = isNormal ? x : x * powerOfTwo(SHIFT);
  const word = highWord(normal);
  const fraction = word & FRACTION;
  const isAboveMiddle = fraction >= FROM_TWO;
  const isThreeHalves = fraction >= FROM_THREE_HALVES && !isAboveMiddle;
  const exponent = (word >> FRACTION_BITS) - EXPONENT_BIAS - (isNormal ? 0 : SHIFT) + (isAboveMiddle ? 1 : 0);
  const scaled = withHighWord(normal, (fraction | ONE) - (isAboveMiddle ? LEAST_NORMAL : 0));
  const ratio = logOfRatio(scaled, isThreeHalves ? 1.5 : 1);
  const part = isThreeHalves ? LOG2_THREE_HALVES : { high: 0, low: 0 };
  const zHigh = CP_HIGH * ratio.high;
  const zLow = CP_LOW * ratio.high + ratio.low * CP + part.low;
  const high = withoutLowWord(zHigh + zLow + part.high + exponent);
  return { high, low: zLow - (high - exponent - part.high - zHigh) };
}

/** `(3/2)·ln(x/base)` from `s = (x − base)/(x + base)`. */
function logOfRatio(x: number, base: number): Split {
  const u = x - base;
  const v = 1 / (x + base);
  const s = u * v;
  const sHigh = withoutLowWord(s);
  const sumHigh = withoutLowWord(x + base);
  const sumLow = x - (sumHigh - base);
  const sLow = v * (u - sHigh * sumHigh - sHigh * sumLow);
  const square = s * s;
  const series =
    square * square * (L1 + square * (L2 + square * (L3 + square * (L4 + square * (L5 + square * L6))))) +
    sLow * (sHigh + s);
  const squareHigh = sHigh * sHigh;
  const tHigh = withoutLowWord(3 + squareHigh + series);
  const tLow = series - (tHigh - 3 - squareHigh);
  const product = sHigh * tHigh;
  const rest = sLow * tHigh + tLow * s;
  const high = withoutLowWord(product + rest);
  return { high, low: rest - (high - product) };
}

/** `2^(high + low)`, rounded once. */
function powerOfTwoSum(high: number, low: number): number {
  const sum = high + low;
  if (sum > OVERFLOW || (sum === OVERFLOW && low + OVERFLOW_SLACK > sum - high))
    return Number.POSITIVE_INFINITY;
  if (sum < UNDERFLOW || (sum === UNDERFLOW && low <= sum - high)) return 0;
  const n = Math.abs(sum) > 0.5 ? Math.floor(sum + 0.5) : 0;
  const rest = high - n;
  const t = withoutLowWord(low + rest);
  const u = t * LN2_HIGH;
  const v = (low - (t - rest)) * Math.LN2 + t * LN2_LOW;
  const z = u + v;
  const w = v - (z - u);
  const square = z * z;
  const c = z - square * (P1 + square * (P2 + square * (P3 + square * (P4 + square * P5))));
  const r = (z * c) / (c - 2) - (w + z * w);
  return timesPowerOfTwo(1 - (r - z), n);
}
