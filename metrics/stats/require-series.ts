/** Guards for series handed in by a caller: each throws a `RangeError` that names the argument. */
import { requireFinite } from '#metrics/domain/require-number.ts';

/** Every element finite; the series may be empty. */
export function requireFiniteSeries(values: ArrayLike<number>, name: string): void {
  for (let i = 0; i < values.length; i++) requireFinite(values[i]!, `${name}[${i}]`);
}

/** At least one element, all finite. */
export function requireNonEmptySeries(values: ArrayLike<number>, name: string): void {
  if (values.length === 0) throw new RangeError(`${name} must not be empty`);
  requireFiniteSeries(values, name);
}

/** Two series of finite numbers that belong together element by element; they may be empty. */
export function requirePairedSeries(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  names: readonly [string, string],
): void {
  if (a.length !== b.length) {
    throw new RangeError(
      `${names[0]} and ${names[1]} must have the same length, not ${a.length} and ${b.length}`,
    );
  }
  requireFiniteSeries(a, names[0]);
  requireFiniteSeries(b, names[1]);
}

/** A confidence level: a number strictly between 0 and 1. */
export function requireLevel(value: number, name: string): number {
  if (!(value > 0 && value < 1))
    throw new RangeError(`${name} must lie strictly between 0 and 1, not ${value}`);
  return value;
}

/** Times in order: each at least as late as the one before. */
export function requireAscending(values: ArrayLike<number>, name: string): void {
  for (let i = 1; i < values.length; i++) {
    if (values[i]! < values[i - 1]!)
      throw new RangeError(`${name} must be ascending, not ${values[i]} at [${i}]`);
  }
}

/** Every element passes a guard of single numbers, such as `requireNonNegative`. */
export function requireEach(
  values: ArrayLike<number>,
  name: string,
  guard: (value: number, name: string) => number,
): void {
  for (let i = 0; i < values.length; i++) guard(values[i]!, `${name}[${i}]`);
}
