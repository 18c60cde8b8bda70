import { describe, expect, it } from 'vitest';
import type { Condition } from '#metrics/domain/rule.ts';
import { UNBOUNDED } from '#metrics/observation/distribution.ts';
import { fromStandardError } from '#metrics/observation/published-uncertainty.ts';
import { type Comparison, conditionProbability } from '#metrics/sunset/condition-probability.ts';
import { periodTruth } from '#metrics/sunset/period-truth.ts';
import { truthOfProbability } from '#metrics/sunset/truth-of-probability.ts';

const normal = (value: number, se: number) => ({ ...fromStandardError(value, se), ...UNBOUNDED });
const probability = (comparison: Partial<Comparison>, distribution = normal(38, 2)) => {
  const outcome = conditionProbability(
    { comparator: '>=', threshold: 40, upper: null, ...comparison },
    distribution,
  );
  return outcome.known ? outcome.value : outcome.reason;
};

describe('the probability of a condition', () => {
  it('is the tail beyond the threshold', () => {
    expect(probability({})).toBeCloseTo(0.1586552539, 9);
    expect(probability({ comparator: '<' })).toBeCloseTo(0.8413447461, 9);
  });

  it('of a range is the difference of two, and outside it the rest', () => {
    const range = { threshold: 36, upper: 40 };
    expect(probability({ comparator: 'between', ...range })).toBeCloseTo(0.6826894921, 9);
    expect(probability({ comparator: 'outside', ...range })).toBeCloseTo(0.3173105079, 9);
  });

  it('of an exact value is a plain comparison within the tolerance', () => {
    const exact = normal(40 - 1e-9, 0);
    const results = (['>=', '>', '<=', '<', '=='] as const).map((comparator) =>
      probability({ comparator }, exact),
    );
    expect(results).toEqual([1, 0, 1, 0, 1]);
    expect(probability({ comparator: 'between', threshold: 40, upper: 41 }, exact)).toBe(1);
    expect(probability({ comparator: 'outside', threshold: 40, upper: 41 }, exact)).toBe(0);
  });

  it('of equality exists for exact values only', () => {
    expect(probability({ comparator: '==' })).toBe('equality_needs_exact_value');
  });

  it('counts what lies beyond the scale as lying on its bound', () => {
    const percent = { ...fromStandardError(99, 1), lowerBound: 0, upperBound: 100 };
    expect(probability({ threshold: 100 }, percent)).toBeCloseTo(0.1586552539, 9);
    expect(probability({ comparator: '>', threshold: 100 }, percent)).toBe(0);
    expect(probability({ comparator: '<=', threshold: 100 }, percent)).toBe(1);
    expect(probability({ comparator: '<', threshold: 100 }, percent)).toBeCloseTo(0.8413447461, 9);
  });

  it('needs numbers to compare with', () => {
    expect(() => probability({ threshold: NaN })).toThrow('threshold');
    expect(() => probability({ comparator: 'between' })).toThrow('upper is needed by between');
  });
});

describe('the truth of one period', () => {
  const condition: Condition = {
    comparator: '>=',
    threshold: 40,
    upper: null,
    sustained: { periods: 1, frequency: 'annual' },
    minQuality: 'B',
    decisionProbability: 0.8,
  };
  const at = (value: number, grade: 'A' | 'B' | 'C' | null = 'A') =>
    periodTruth(condition, { isUsable: true, distribution: normal(value, 2), grade });

  it('is decided at the decision probability and at its complement', () => {
    expect(at(43)).toMatchObject({ truth: 'T', reason: null });
    expect(at(37)).toMatchObject({ truth: 'F', reason: null });
    expect(at(40)).toEqual({ truth: 'U', reason: 'too_close_to_call', probability: 0.5 });
    expect([0.8, 0.2, 0.5].map((p) => truthOfProbability(p))).toEqual(['T', 'F', 'U']);
  });

  it('cannot be determined from weak evidence or none', () => {
    expect(at(43, 'C')).toEqual({ truth: 'U', reason: 'quality', probability: null });
    expect(at(43, null)).toMatchObject({ truth: 'U', reason: 'quality' });
    expect(periodTruth(condition, { isUsable: false, reason: 'missing' })).toEqual({
      truth: 'U',
      reason: 'missing',
      probability: null,
    });
  });

  it('rejects a decision probability of one half or less', () => {
    expect(() => truthOfProbability(0.5, 0.5)).toThrow('decisionProbability must be above 0.5');
  });
});
