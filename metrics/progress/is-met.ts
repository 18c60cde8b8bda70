import { toleranceOf } from './scale.ts';

/** +1 where higher is better, −1 where lower is better (§0). */
export function directionSign(direction: 'higher' | 'lower'): 1 | -1 {
  return direction === 'higher' ? 1 : -1;
}

/**
 * Whether a value has reached its target, on the natural scale: `s·(x − T) ≥ −tol(T)`.
 *
 * @source Method §0.
 */
export function isTargetMet(value: number, target: number, direction: 'higher' | 'lower'): boolean {
  return directionSign(direction) * (value - target) >= -toleranceOf(target);
}

/**
 * Whether a value lies in a range, either side of which may be open (null), within `tol` of each bound.
 *
 * @source Method §1.3.
 */
export function isInRange(value: number, lower: number | null, upper: number | null): boolean {
  const clearsLower = lower === null || value - lower >= -toleranceOf(lower);
  const clearsUpper = upper === null || value - upper <= toleranceOf(upper);
  return clearsLower && clearsUpper;
}
