import { expect, it } from 'vitest';
import { isIsoDate } from '#metrics/domain/period.ts';
import { METHOD_CHANGES, METHOD_HISTORY } from '#metrics/method-history.ts';
import { METHOD_VERSION } from '#metrics/parameters.ts';

const numberOf = (version: string) => version.split('.').map(Number);

it('ends with the version in force', () => {
  expect(METHOD_HISTORY.at(-1)?.version).toBe(METHOD_VERSION);
});

it('goes from version to version, never back in time, and explains each', () => {
  for (const [index, entry] of METHOD_HISTORY.entries()) {
    expect(isIsoDate(entry.on)).toBe(true);
    const before = METHOD_HISTORY[index - 1];
    if (!before) continue;
    const [major = 0, minor = 0] = numberOf(before.version);
    expect([`${major}.${minor + 1}`, `${major + 1}.0`]).toContain(entry.version);
    expect(entry.on >= before.on).toBe(true);
  }
  expect(METHOD_HISTORY.map(({ change }) => change)).toEqual([...METHOD_CHANGES]);
});
