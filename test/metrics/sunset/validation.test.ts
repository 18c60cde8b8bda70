import { expect, it } from 'vitest';
import type { Condition } from '#metrics/domain/rule.ts';
import { validateCondition } from '#metrics/sunset/validate-condition.ts';
import { requireValidRule, validateRule } from '#metrics/sunset/validate-rule.ts';

const codes = (rule: unknown) => validateRule(rule, ['a', 'b']).map(({ code, path }) => `${code} ${path}`);

it('accepts rules over known criteria', () => {
  expect(codes({ all: [{ ref: 'a' }, { atLeast: 1, of: [{ ref: 'b' }, { not: { ref: 'a' } }] }] })).toEqual(
    [],
  );
});

it('lists every problem with its place', () => {
  expect(codes({ all: [] })).toEqual(['empty_group rule.all']);
  expect(codes({ any: [{ ref: 'x' }, { all: [] }] })).toEqual([
    'unknown_reference rule.any[0]',
    'empty_group rule.any[1].all',
  ]);
  expect(codes({ atLeast: 0, of: [{ ref: 'a' }] })).toEqual(['k_out_of_range rule']);
  expect(codes({ atLeast: 2, of: [{ ref: 'a' }] })).toEqual(['k_out_of_range rule']);
  expect(codes({ atLeast: 1.5, of: [{ ref: 'a' }, { ref: 'b' }] })).toEqual(['k_out_of_range rule']);
});

it('recognises what is not a rule', () => {
  for (const rule of [null, 'a', {}, { ref: 3 }, { all: 'a' }, { atLeast: 1 }]) {
    expect(codes(rule)[0]).toMatch(/^malformed /);
  }
});

it('finds a group that contains itself, and nesting without end', () => {
  const loop: { all: unknown[] } = { all: [{ ref: 'a' }] };
  loop.all.push({ not: loop });
  expect(codes(loop)).toEqual(['cyclic_reference rule.all[1].not']);
  let deep: unknown = { ref: 'a' };
  for (let level = 0; level < 100; level++) deep = { not: deep };
  expect(codes(deep)).toHaveLength(1);
});

it('throws with every problem where a valid rule is required', () => {
  expect(() => requireValidRule({ any: [{ ref: 'x' }] }, ['a'])).toThrow(
    'rule is not valid: rule.any[0]: unknown_reference (x)',
  );
});

it('checks conditions', () => {
  const condition: Condition = {
    comparator: '>=',
    threshold: 1,
    upper: null,
    sustained: { periods: 1, frequency: 'annual' },
    minQuality: 'D',
    decisionProbability: 0.8,
  };
  const problems = (fields: Partial<Condition>) =>
    validateCondition({ ...condition, ...fields }, 'c').map(({ code }) => code);
  expect(problems({})).toEqual([]);
  expect(problems({ comparator: 'between' })).toEqual(['upper_missing']);
  expect(problems({ comparator: 'outside', upper: 0 })).toEqual(['bounds_reversed']);
  expect(problems({ threshold: NaN })).toEqual(['threshold_unusable']);
  expect(problems({ sustained: { periods: 0, frequency: 'annual' } })).toEqual(['periods_out_of_range']);
  expect(problems({ decisionProbability: 0.5 })).toEqual(['decision_probability_out_of_range']);
  expect(problems({ decisionProbability: NaN })).toEqual(['decision_probability_out_of_range']);
});
