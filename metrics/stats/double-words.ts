/**
 * What elementary functions need of the bits of a double: its 32-bit words, the high one with sign, exponent and the
 * first 20 bits of the fraction, and powers of two. All of it is exact.
 */
const DOUBLE = new Float64Array(1);
const WORDS = new Int32Array(DOUBLE.buffer);
/** Where the high word lies depends on the processor's order of bytes. */
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
const LOW = 1 - HIGH;

/** Exponents of the smallest and the largest power of two that is a double. */
const LEAST_EXPONENT = -1074;
const MOST_EXPONENT = 1023;
/** A table: a double put together from words would have to wait until both are written. */
const POWERS_OF_TWO = new Float64Array(MOST_EXPONENT - LEAST_EXPONENT + 1);
POWERS_OF_TWO[-LEAST_EXPONENT] = 1;
for (let n = 1 - LEAST_EXPONENT; n < POWERS_OF_TWO.length; n++) POWERS_OF_TWO[n] = 2 * POWERS_OF_TWO[n - 1]!;
for (let n = -LEAST_EXPONENT - 1; n >= 0; n--) POWERS_OF_TWO[n] = POWERS_OF_TWO[n + 1]! / 2;

/** High word of a double, as a signed integer. */
export function highWord(x: number): number {
  DOUBLE[0] = x;
  return WORDS[HIGH]!;
}

/** The double with another high word. */
export function withHighWord(x: number, word: number): number {
  DOUBLE[0] = x;
  WORDS[HIGH] = word;
  return DOUBLE[0]!;
}

/** The double with the low half of its bits cleared: products of two such numbers are nearly exact. */
export function withoutLowWord(x: number): number {
  DOUBLE[0] = x;
  WORDS[LOW] = 0;
  return DOUBLE[0]!;
}

/** `2ⁿ` for whole `n` between −1 074 and 1 023. */
export function powerOfTwo(n: number): number {
  return POWERS_OF_TWO[n - LEAST_EXPONENT]!;
}

/** `x·2ⁿ`, rounded once, where `x` is of the order of 1 and the whole number `n` between −1 500 and 1 500. */
export function timesPowerOfTwo(x: number, n: number): number {
  if (n > MOST_EXPONENT) return x * powerOfTwo(MOST_EXPONENT) * powerOfTwo(n - MOST_EXPONENT);
  if (n < LEAST_EXPONENT) return x * powerOfTwo(n - LEAST_EXPONENT) * powerOfTwo(LEAST_EXPONENT);
  return x * powerOfTwo(n);
}
