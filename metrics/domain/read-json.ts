import { requireFinite } from './require-number.ts';

/**
 * Typed reading of parsed JSON of unknown shape. Each reader returns the value or throws a RangeError that says
 * where the document is wrong; nothing is coerced and nothing is defaulted silently.
 */
export type JsonObject = { readonly [key: string]: unknown };

export function readObject(value: unknown, name: string): JsonObject {
  if (!isObject(value)) throw new RangeError(`${name} must be an object`);
  return value;
}

export function readArray(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new RangeError(`${name} must be a list`);
  return value;
}

export function readNumber(value: unknown, name: string): number {
  if (typeof value !== 'number') throw new RangeError(`${name} must be a finite number`);
  return requireFinite(value, name);
}

/** A reader of numbers that a guard such as `requireNonNegative` lets pass. */
export function guarded(
  guard: (value: number, name: string) => number,
): (value: unknown, name: string) => number {
  return (value, name) => guard(readNumber(value, name), name);
}

export function readText(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new RangeError(`${name} must be text`);
  return value;
}

export function readBoolean(value: unknown, name: string): boolean {
  if (typeof value !== 'boolean') throw new RangeError(`${name} must be true or false`);
  return value;
}

/** One of the given words. */
export function readChoice<T extends string>(value: unknown, choices: readonly T[], name: string): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new RangeError(`${name} must be one of ${choices.join(', ')}`);
  return found;
}

/** Null when the value is absent or null; otherwise what `read` makes of it. */
export function readNullable<T>(
  value: unknown,
  name: string,
  read: (value: unknown, name: string) => T,
): T | null {
  return value === undefined || value === null ? null : read(value, name);
}

/** Every item read the same way, named `name[index]`. */
export function readList<T>(value: unknown, name: string, read: (value: unknown, name: string) => T): T[] {
  return readArray(value, name).map((item, index) => read(item, `${name}[${index}]`));
}

/** A list of numbers in which null stands for a missing one. */
export function readNullableNumbers(value: unknown, name: string): (number | null)[] {
  return readList(value, name, (item, itemName) => readNullable(item, itemName, readNumber));
}

export function readNumbers(value: unknown, name: string): number[] {
  return readList(value, name, readNumber);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
