import { expect, it } from 'vitest';
import { checkFixture } from '#metrics/conformance/check-fixture.ts';
import { FIXTURES } from '#metrics/conformance/registry.ts';

const fixture = (cases: unknown[], name = 'sustained') => ({ name, tolerance: { abs: 0, rel: 0 }, cases });

it('counts the cases that agree and says where the others do not', () => {
  const report = checkFixture(
    fixture([
      { input: { history: ['T', 'T'], n: 2 }, expected: 'T' },
      { input: { history: ['T', 'F'], n: 2 }, expected: 'T' },
    ]),
  );
  expect(report).toEqual({
    fixture: 'sustained',
    cases: 2,
    passed: 1,
    failures: [{ case: 1, path: '', expected: 'T', actual: 'F' }],
  });
});

it('fails a fixture it does not know, also one named like a property of every object', () => {
  for (const name of ['phrenology', 'toString', '__proto__']) {
    const report = checkFixture(fixture([{ input: {}, expected: 1 }], name));
    expect(report.passed).toBe(0);
    expect(report.failures).toHaveLength(1);
    expect(report.failures[0]?.actual).toBe('unknown_fixture');
  }
});

it('fails a case whose input cannot be used instead of stopping', () => {
  const report = checkFixture(
    fixture([
      { input: { history: ['X'], n: 1 }, expected: 'T' },
      { input: { history: ['T'], n: 1 }, expected: 'T' },
    ]),
  );
  expect(report.passed).toBe(1);
  expect(report.failures[0]?.actual).toBe('RangeError: history[0] must be one of T, F, U');
});

it('refuses a document that is not a fixture', () => {
  expect(() => checkFixture([])).toThrow(RangeError);
  expect(() => checkFixture({ name: 'sustained', cases: [] })).toThrow('tolerance must be an object');
});

it('names every fixture in lower_snake', () => {
  for (const name of Object.keys(FIXTURES)) expect(name).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/);
});
