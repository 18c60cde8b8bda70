import { readArray, readNumber, readObject, readText } from '#metrics/domain/read-json.ts';
import { compare, type Tolerance } from './compare.ts';
import { FIXTURES } from './registry.ts';
import { toleranceFor } from './tolerances.ts';

export type FixtureFailure = {
  /** Zero-based index of the case; null when the fixture as a whole cannot be checked. */
  readonly case: number | null;
  readonly path: string;
  readonly expected: unknown;
  readonly actual: unknown;
};

export type FixtureReport = {
  readonly fixture: string;
  readonly cases: number;
  readonly passed: number;
  readonly failures: readonly FixtureFailure[];
};

/**
 * Runs one parsed fixture document through the installed method.
 *
 * A case passes when no number, word or null departs from what is expected. A fixture without an adapter fails as a
 * whole, and a case whose calculation throws fails with the error's message.
 *
 * @throws RangeError when the document is not a fixture (`name`, `tolerance`, `cases`).
 */
export function checkFixture(document: unknown): FixtureReport {
  const fixture = readObject(document, 'fixture');
  const name = readText(fixture.name, 'name');
  const cases = readArray(fixture.cases, 'cases').map((item, index) => readObject(item, `cases[${index}]`));
  const tolerance = readTolerance(fixture.tolerance);
  const adapter = Object.hasOwn(FIXTURES, name) ? FIXTURES[name] : undefined;
  if (adapter === undefined) {
    const failure = {
      case: null,
      path: '',
      expected: 'a fixture this method knows',
      actual: 'unknown_fixture',
    };
    return { fixture: name, cases: cases.length, passed: 0, failures: [failure] };
  }
  const inputs = cases.map((item) => item.input);
  const toleranceAt = toleranceFor(name, tolerance);
  const results = cases.map((item, index) => {
    const actual = attempt(() => adapter(item.input, inputs));
    if ('error' in actual) return [{ case: index, path: '', expected: item.expected, actual: actual.error }];
    return compare(actual.value, item.expected, toleranceAt).map((mismatch) => ({
      case: index,
      ...mismatch,
    }));
  });
  return {
    fixture: name,
    cases: cases.length,
    passed: results.filter((failures) => failures.length === 0).length,
    failures: results.flat(),
  };
}

function readTolerance(value: unknown): Tolerance {
  const tolerance = readObject(value, 'tolerance');
  return {
    abs: readNumber(tolerance.abs, 'tolerance.abs'),
    rel: readNumber(tolerance.rel, 'tolerance.rel'),
  };
}

/** A calculation that refuses its input is a failed case, not a failed run. */
function attempt(calculate: () => unknown): { readonly value: unknown } | { readonly error: string } {
  try {
    return { value: calculate() };
  } catch (error) {
    return { error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
