const COSINE = 'cos';

/** Engines may differ in the last digit of each of these. */
export const approximations = (x: number, y: number) => [
  Math.log(x),
  Math.hypot(x, y),
  x ** y,
  [x].map(Math.exp),
  Math[COSINE](x),
  globalThis.Math.atan2(x, y),
  [x, y].map(String).sort((a, b) => a.localeCompare(b)),
];

const { sin } = Math;

export function raised(x: number): number {
  let power = sin(x);
  power **= 2;
  return power;
}

/** These are exact. */
export const exact = (x: number) => Math.sqrt(Math.abs(x)) * Math.LN2 + Math.imul(x, 2) * x;
