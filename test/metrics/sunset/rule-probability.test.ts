import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule, Truth } from '#metrics/domain/rule.ts';
import { evaluateRule } from '#metrics/sunset/evaluate-rule.ts';
import { frechetBoundsOfAll, frechetBoundsOfAny } from '#metrics/sunset/frechet-bounds.ts';
import { poissonBinomial, probabilityOfAtLeast } from '#metrics/sunset/poisson-binomial.ts';
import { ruleProbability } from '#metrics/sunset/rule-probability.ts';
import { windowProbability } from '#metrics/sunset/window-probability.ts';

const IDS = ['a', 'b', 'c', 'd'];
const certain = (values: readonly number[]) =>
  new Map(IDS.map((id, index) => [id, { lower: values[index] ?? 0, upper: values[index] ?? 0 }]));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const shares = fc.array(share, { minLength: 4, maxLength: 4 });

const rules: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(...IDS).map((ref): Rule => ({ ref })),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((all): Rule => ({ all })),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((any): Rule => ({ any })),
    fc.array(tie('rule'), { minLength: 2, maxLength: 3 }).map((of): Rule => ({ atLeast: 2, of })),
    tie('rule').map((rule): Rule => ({ not: rule })),
  ),
})).rule;

/** By definition: the sum over every combination of criteria holding and not holding. */
function byEnumeration(rule: Rule, values: readonly number[]): number {
  let total = 0;
  for (let world = 0; world < 2 ** IDS.length; world++) {
    const holds = IDS.map((_, index) => ((world >> index) & 1) === 1);
    const weight = holds.reduce((product, isMet, i) => product * (isMet ? values[i]! : 1 - values[i]!), 1);
    const truths = new Map(IDS.map((id, index): [string, Truth] => [id, holds[index] ? 'T' : 'F']));
    if (evaluateRule(rule, truths) === 'T') total += weight;
  }
  return total;
}

describe('the probability of a rule', () => {
  it('equals the sum over all combinations, also where criteria repeat', () => {
    fc.assert(
      fc.property(rules, shares, (rule, values) => {
        const { lower, upper } = ruleProbability(rule, certain(values));
        expect(lower).toBeCloseTo(byEnumeration(rule, values), 9);
        expect(upper).toBeCloseTo(lower, 9);
      }),
    );
  });

  it('spans from the criterion without evidence not met to met', () => {
    const probabilities = certain([0.9, 0.5, 0, 0]).set('b', { lower: 0, upper: 1 });
    const all = ruleProbability({ all: [{ ref: 'a' }, { ref: 'b' }] }, probabilities);
    expect([all.lower, all.upper]).toEqual([0, 0.9]);
    const any = ruleProbability({ any: [{ ref: 'a' }, { not: { ref: 'b' } }] }, probabilities);
    expect(any.lower).toBeCloseTo(0.9, 12);
    expect(any.upper).toBeCloseTo(1, 12);
  });

  it('knows that the same criterion is one fact', () => {
    const unknown = certain([0, 0, 0, 0]).set('a', { lower: 0, upper: 1 });
    expect(ruleProbability({ any: [{ ref: 'a' }, { not: { ref: 'a' } }] }, unknown)).toEqual({
      lower: 1,
      upper: 1,
    });
  });

  it('rejects unknown criteria and impossible probabilities', () => {
    expect(() => ruleProbability({ ref: 'x' }, certain([0.1]))).toThrow('unknown_reference');
    expect(() => ruleProbability({ ref: 'a' }, certain([1.2, 0, 0, 0]))).toThrow('lower of a');
  });
});

describe('groups of independent conditions', () => {
  it('have the binomial distribution when all probabilities are equal', () => {
    expect(poissonBinomial([0.5, 0.5, 0.5])).toEqual([0.125, 0.375, 0.375, 0.125]);
    expect(probabilityOfAtLeast(2, poissonBinomial([0.5, 0.5, 0.5]))).toBe(0.5);
    expect(poissonBinomial([])).toEqual([1]);
  });

  it('lie within the Fréchet bounds', () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 8 }), (values) => {
        const distribution = poissonBinomial(values);
        const [all, any] = [frechetBoundsOfAll(values), frechetBoundsOfAny(values)];
        const [pAll, pAny] = [distribution.at(-1)!, probabilityOfAtLeast(1, distribution)];
        expect(pAll).toBeGreaterThanOrEqual(all.lower - 1e-12);
        expect(pAll).toBeLessThanOrEqual(all.upper + 1e-12);
        expect(pAny).toBeGreaterThanOrEqual(any.lower - 1e-12);
        expect(pAny).toBeLessThanOrEqual(any.upper + 1e-12);
      }),
    );
  });

  it('reject an empty group and values that are no probabilities', () => {
    expect(() => frechetBoundsOfAll([])).toThrow('probabilities must not be empty');
    expect(() => poissonBinomial([NaN])).toThrow('probabilities[0]');
  });
});

describe('a window of periods', () => {
  it('multiplies what is known and spans 0 to 1 where evidence is missing', () => {
    expect(windowProbability({ periods: 2, truth: 'T', probabilities: [0.1, 0.9, 0.9] }).lower).toBeCloseTo(
      0.81,
      12,
    );
    expect(windowProbability({ periods: 2, truth: 'U', probabilities: [0.9] })).toEqual({
      lower: 0,
      upper: 1,
    });
    expect(windowProbability({ periods: 2, truth: 'F', probabilities: [null, 0.1] })).toEqual({
      lower: 0,
      upper: 0.1,
    });
  });
});
