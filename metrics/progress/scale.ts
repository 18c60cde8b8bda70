import type { Scale } from '#metrics/domain/indicator.ts';
import { exp } from '#metrics/stats/exp.ts';
import { ln } from '#metrics/stats/ln.ts';

/** `g` of the method: the value itself on the linear scale, its natural logarithm on the log scale (§0). */
export function onScale(value: number, scale: Scale): number {
  return scale === 'log' ? ln(value) : value;
}

/** Inverse of `onScale`. */
export function fromScale(value: number, scale: Scale): number {
  return scale === 'log' ? exp(value) : value;
}

/** Equality tolerance `1e-9·max(1, |T|)` of comparisons with `T` (§0). */
export function toleranceOf(target: number): number {
  return 1e-9 * Math.max(1, Math.abs(target));
}
