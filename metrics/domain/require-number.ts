/**
 * Quantities above this size are refused: differences, ratios and squares of two of them would leave the range of
 * a double and turn into Infinity or NaN. No measured quantity comes near it.
 */
const MAX_MAGNITUDE = 1e100;
/** Positive quantities below this size are refused: what is divided by them would leave the range of a double. */
const MIN_POSITIVE = 1e-100;

/** The number itself, if it is finite and of a size that can be computed with; otherwise a RangeError naming it. */
export function requireFinite(value: number, name: string): number {
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be a finite number, not ${value}`);
  if (Math.abs(value) > MAX_MAGNITUDE)
    throw new RangeError(`${name} must be at most ${MAX_MAGNITUDE} in size`);
  return value;
}

/** A finite number that is not negative; otherwise a RangeError naming it. */
export function requireNonNegative(value: number, name: string): number {
  if (requireFinite(value, name) < 0) throw new RangeError(`${name} must not be negative, not ${value}`);
  return value;
}

/** A finite number above 0 that can be divided by; otherwise a RangeError naming it. */
export function requirePositive(value: number, name: string): number {
  if (requireFinite(value, name) <= 0) throw new RangeError(`${name} must be above 0, not ${value}`);
  if (value < MIN_POSITIVE) throw new RangeError(`${name} must be at least ${MIN_POSITIVE}, not ${value}`);
  return value;
}

/** A share or probability, 0 and 1 included; otherwise a RangeError naming it. */
export function requireShare(value: number, name: string): number {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} must lie in [0, 1], not ${value}`);
  return value;
}

/** A whole number of at least `least`; otherwise a RangeError naming it. */
export function requireCount(value: number, name: string, least = 0): number {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(`${name} must be a whole number of at least ${least}, not ${value}`);
  }
  return value;
}
