/** A number passes if |actual − expected| ≤ abs + rel·|expected|. */
export type Tolerance = { readonly abs: number; readonly rel: number };

/** Tolerance of one number, given where it stands and what is expected there. */
export type ToleranceAt = (path: string, expected: number) => Tolerance;

export type Mismatch = { readonly path: string; readonly expected: unknown; readonly actual: unknown };

const INFINITIES: Readonly<Record<string, number>> = {
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
};

/**
 * Every place in which a result departs from what is expected of it.
 *
 * Numbers are compared within the tolerance; `"Infinity"` and `"-Infinity"` stand for infinite numbers; text,
 * booleans and null must be equal; lists must have equal length. A result that is null as a whole is null in every
 * field. Fields of the result that the expectation does not mention are not compared.
 */
export function compare(actual: unknown, expected: unknown, toleranceAt: ToleranceAt): Mismatch[] {
  return compareAt('', actual, expected, toleranceAt);
}

function compareAt(path: string, actual: unknown, expected: unknown, toleranceAt: ToleranceAt): Mismatch[] {
  if (Array.isArray(expected)) return compareLists(path, actual, expected, toleranceAt);
  if (typeof expected === 'object' && expected !== null) {
    if (actual === null && isNullThroughout(expected)) return [];
    if (typeof actual !== 'object' || actual === null || Array.isArray(actual))
      return [{ path, expected, actual }];
    const fields = new Map(Object.entries(actual));
    return Object.entries(expected).flatMap(([key, value]) =>
      compareAt(path === '' ? key : `${path}.${key}`, fields.get(key), value, toleranceAt),
    );
  }
  return isScalarEqual(path, actual, expected, toleranceAt)
    ? []
    : [{ path, expected, actual: actual ?? null }];
}

function isNullThroughout(expected: unknown): boolean {
  if (typeof expected !== 'object' || expected === null) return expected === null;
  return !Array.isArray(expected) && Object.values(expected).every(isNullThroughout);
}

function compareLists(
  path: string,
  actual: unknown,
  expected: readonly unknown[],
  toleranceAt: ToleranceAt,
): Mismatch[] {
  if (!Array.isArray(actual) || actual.length !== expected.length)
    return [{ path, expected, actual: actual ?? null }];
  return expected.flatMap((item, index) => compareAt(`${path}[${index}]`, actual[index], item, toleranceAt));
}

function isScalarEqual(path: string, actual: unknown, expected: unknown, toleranceAt: ToleranceAt): boolean {
  if (typeof expected === 'string' && typeof actual === 'number') return INFINITIES[expected] === actual;
  if (typeof expected !== 'number' || typeof actual !== 'number') return actual === expected;
  const { abs, rel } = toleranceAt(path, expected);
  return Math.abs(actual - expected) <= abs + rel * Math.abs(expected);
}
