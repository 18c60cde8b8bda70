/*
 * After fdlibm's k_sin.c, k_cos.c and e_rem_pio2.c. Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is
 * preserved.
 */

/** 2/π; the first 33 bits of π/2, the next 33, and the rest. */
const TWO_OVER_PI = 0.6366197723675814;
const HALF_PI_1 = 1.5707963267341256;
const HALF_PI_2 = 6.077100506303966e-11;
const HALF_PI_3 = 2.0222662487959506e-21;
/** Largest angle, in radians, for which that is enough of π. */
const REACH = 1_000_000;

/** Coefficients of the sine and of the cosine on ±π/4. */
const S1 = -0.16666666666666632;
const S2 = 0.00833333333332249;
const S3 = -0.0001984126982985795;
const S4 = 2.7557313707070068e-6;
const S5 = -2.5050760253406863e-8;
const S6 = 1.58969099521155e-10;
const C1 = 0.0416666666666666;
const C2 = -0.001388888888887411;
const C3 = 2.480158728947673e-5;
const C4 = -2.7557314351390663e-7;
const C5 = 2.087572321298175e-9;
const C6 = -1.1359647557788195e-11;

/**
 * Sine of an angle in radians, up to a million either way, the same to the last bit on every engine and processor.
 *
 * The angle less the nearest multiple of π/2, in two parts, then the polynomial of the sine or of the cosine; error
 * below one unit in the last place, absolute 1e-16 beside multiples of π.
 *
 * @throws RangeError the angle is NaN or beyond a million
 * @source fdlibm 5.3, k_sin.c, k_cos.c and e_rem_pio2.c (Sun Microsystems, 1993).
 */
export function sine(angle: number): number {
  if (!(Math.abs(angle) <= REACH)) throw new RangeError(`angle must lie within ±${REACH}, not ${angle}`);
  const quarters = Math.floor(angle * TWO_OVER_PI + 0.5);
  const first = angle - quarters * HALF_PI_1;
  const second = quarters * HALF_PI_2;
  const reduced = first - second;
  const third = quarters * HALF_PI_3 - (first - reduced - second);
  const high = reduced - third;
  const low = reduced - high - third;
  switch (quarters & 3) {
    case 0:
      return sineNearZero(high, low);
    case 1:
      return cosineNearZero(high, low);
    case 2:
      return -sineNearZero(high, low);
    default:
      return -cosineNearZero(high, low);
  }
}

function sineNearZero(x: number, rest: number): number {
  const z = x * x;
  const v = z * x;
  const r = S2 + z * (S3 + z * (S4 + z * (S5 + z * S6)));
  return x - (z * (0.5 * rest - v * r) - rest - v * S1);
}

function cosineNearZero(x: number, rest: number): number {
  const z = x * x;
  const r = z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * (C5 + z * C6)))));
  const half = 0.5 * z;
  const w = 1 - half;
  return w + (1 - w - half + (z * r - x * rest));
}
