import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasons } from '#app/i18n/catalogs/en/reasons.ts';
import { METRICS } from '#metrics/registry.ts';
import { argumentAt, notNumbersIn, numbersIn, reasonsIn, spoiled, textsIn } from './spoil.ts';
import type { Subject } from './subject.ts';
import { SUBJECTS } from './subjects.ts';

const RUNS = 60;
/** A mission takes a hundred times as long. */
const MISSION_RUNS = 10;
const NO_NUMBERS = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
const EXTREMES = [0, -0, -1, 5e-324, 1e-100, -1e-100, 1e100, -1e100, Number.MAX_VALUE, -Number.MAX_VALUE];
const subjects = SUBJECTS.map((subject, i) => [`${subject.metric} (${i + 1})`, subject] as const);

/** What the call gives or throws: a result without any number that is none, or a RangeError with a sentence. */
function outcomeOf({ call }: Subject, input: unknown): { result: unknown } | { error: RangeError } {
  try {
    const result = call(input);
    expect(notNumbersIn(result)).toEqual([]);
    for (const reason of reasonsIn(result)) expect(Object.keys(reasons)).toContain(reason);
    return { result };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    expect(error.message).toMatch(/\w+ .+/);
    expect(error.message).not.toMatch(/Maximum call stack|Invalid array|out of bounds/);
    return { error };
  }
}

it('has a row for every metric of the registry, and for no other', () => {
  const listed = new Set(SUBJECTS.map(({ metric }) => metric));
  expect([...listed].sort()).toEqual(METRICS.map(({ id }) => id).sort());
});

describe.each(subjects)('%s', (_name, subject) => {
  it('takes good input', () => {
    expect(outcomeOf(subject, subject.valid)).toHaveProperty('result');
  });

  if (subject.cases.length > 0)
    it.each(subject.cases)('answers to %s', (_what, input, expected) => {
      const outcome = outcomeOf(subject, input);
      if ('refuses' in expected) {
        expect(outcome).toHaveProperty('error');
        return expect(String((outcome as { error: RangeError }).error.message)).toContain(expected.refuses);
      }
      expect(outcome).toHaveProperty('result');
      const { result } = outcome as { result: unknown };
      if ('says' in expected) return expect(textsIn(result)).toContain(expected.says);
      if (typeof expected.gives === 'object' && expected.gives !== null)
        return expect(result).toMatchObject(expected.gives);
      return expect(result).toBe(expected.gives);
    });

  const paths = numbersIn(subject.valid);
  if (paths.length === 0) return;

  it('refuses NaN and infinities wherever they are read, and names the argument', () => {
    for (const path of paths) {
      for (const value of subject.isMission ? [Number.NaN] : NO_NUMBERS) {
        const outcome = outcomeOf(subject, spoiled(subject.valid, path, value));
        if (subject.isMission) continue;
        expect(outcome, `${path.join('.')} = ${value}`).toHaveProperty('error');
        const { message } = (outcome as { error: RangeError }).error;
        const argument = argumentAt(path);
        expect(message, `${path.join('.')} = ${value}`).toContain(subject.names?.[argument] ?? argument);
      }
    }
  });

  it('gives a result or a RangeError for one extreme number, and for nothing but', () => {
    for (const value of EXTREMES) {
      for (const path of subject.isMission ? [] : paths)
        outcomeOf(subject, spoiled(subject.valid, path, value));
      outcomeOf(
        subject,
        paths.reduce((input, path) => spoiled(input, path, value), subject.valid),
      );
    }
  });

  it('gives a result or a RangeError for any numbers in any places', () => {
    const spoiling = fc.array(fc.tuple(fc.nat(paths.length - 1), fc.double()), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(spoiling, (changes) => {
        outcomeOf(
          subject,
          changes.reduce((input, [at, value]) => spoiled(input, paths[at]!, value), subject.valid),
        );
      }),
      { seed: 20261125, numRuns: subject.isMission ? MISSION_RUNS : RUNS },
    );
  });
});
