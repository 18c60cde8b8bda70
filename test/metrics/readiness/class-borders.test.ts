import { expect, it } from 'vitest';
import { criteriaShare } from '#metrics/readiness/criteria-share.ts';
import { exitReadinessScore } from '#metrics/readiness/exit-readiness-score.ts';
import { type ReadinessInput, readinessClass } from '#metrics/readiness/readiness-class.ts';

const ready: ReadinessInput = {
  gates: 'T',
  rule: 'T',
  ruleProbability: 0.8,
  ers: 75,
  reversal: 0.33,
  ownership: 60,
  shareMet: 0.5,
};
const at = (fields: Partial<ReadinessInput>) => readinessClass({ ...ready, ...fields });

it('passes every test at its border, and none a hundredth below it', () => {
  expect(at({})).toBe('exit_ready');
  for (const fields of [
    { ruleProbability: 0.79 },
    { ers: 74.99 },
    { ownership: 59.99 },
    { rule: 'F' as const },
  ])
    expect(at(fields)).toBe('ready_for_drawdown');
  expect(at({ ers: 60 })).toBe('ready_for_drawdown');
  expect(at({ ers: 59.99 })).toBe('conditions_emerging');
  expect(at({ rule: 'U', shareMet: 0.49 })).toBe('conditions_emerging');
  expect(at({ ers: 40 })).toBe('conditions_emerging');
  expect(at({ ers: 39.99 })).toBe('not_ready');
});

it('asks for a reversal risk below its border, not at it', () => {
  expect(at({ reversal: 1 / 3 })).toBe('ready_for_drawdown');
  expect(at({ reversal: 0.49 })).toBe('ready_for_drawdown');
  expect(at({ reversal: 0.5 })).toBe('conditions_emerging');
});

it('asks for no share of criteria and no ownership where the rule itself holds', () => {
  expect(at({ shareMet: 0.2 })).toBe('exit_ready');
  expect(at({ rule: 'F', ownership: null, ruleProbability: null })).toBe('ready_for_drawdown');
});

it('counts half of the criteria as half, however many there are', () => {
  for (let n = 2; n <= 60; n += 2) {
    const criteria = Array.from(
      { length: n },
      (_, i) => ({ truth: i < n / 2 ? 'T' : 'F', weight: null }) as const,
    );
    expect(at({ rule: 'F', shareMet: criteriaShare(criteria)!.met }), `${n / 2} of ${n}`).toBe(
      'ready_for_drawdown',
    );
  }
});

it('counts four components at a border as a score at that border', () => {
  const scoreOf = (value: number) =>
    exitReadinessScore({ achievement: value, criteria: value, durability: value, ownership: value }, 'T').ers;
  expect(at({ ers: scoreOf(75) })).toBe('exit_ready');
  expect(at({ ers: scoreOf(60) })).toBe('ready_for_drawdown');
  expect(at({ ers: scoreOf(40) })).toBe('conditions_emerging');
});
