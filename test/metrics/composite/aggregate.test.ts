import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregate, type Mean } from '#metrics/composite/aggregate.ts';
import { siblingWeights } from '#metrics/composite/weights.ts';

const MEANS: Mean[] = [
  { kind: 'arithmetic' },
  { kind: 'geometric' },
  { kind: 'harmonic' },
  { kind: 'power', exponent: 0.5 },
];

const scoreOf = (values: (number | null)[], mean: Mean, weights: (number | null)[] = values.map(() => 1)) => {
  const outcome = aggregate({ values, weights, mean, floor: null });
  return outcome.known ? outcome.value : outcome.reason;
};

describe('weighted means', () => {
  it('agree with hand calculation', () => {
    // 20, 80: arithmetic 50, geometric 40, harmonic 32, power ½ ((√20 + √80)/2)² = 45.
    const results = MEANS.map((mean) => scoreOf([20, 80], mean));
    expect(results.map((result) => Number(result).toFixed(9))).toEqual([
      '50.000000000',
      '40.000000000',
      '32.000000000',
      '45.000000000',
    ]);
  });

  it('drop what is missing and renormalise the rest', () => {
    expect(scoreOf([60, null, 30], MEANS[0]!, [2, 5, 1])).toBeCloseTo(50, 12);
  });

  it('are unknown when nothing is known, and undefined for 0 where 0 annihilates', () => {
    expect(scoreOf([null, null], MEANS[0]!)).toBe('no_scores');
    expect(scoreOf([], MEANS[1]!)).toBe('no_scores');
    expect(scoreOf([0, 50], MEANS[1]!)).toBe('non_positive_value');
    expect(scoreOf([0, 50], MEANS[0]!)).toBe(25);
  });

  it('take 0 where a power mean has a value there', () => {
    // ((√0 + √100)/2)² = 25; with a negative exponent 0 annihilates.
    expect(scoreOf([0, 100], MEANS[3]!)).toBeCloseTo(25, 12);
    expect(scoreOf([0, 0], MEANS[3]!)).toBe(0);
    expect(scoreOf([0, 100], { kind: 'power', exponent: -1 })).toBe('non_positive_value');
    expect(scoreOf([-1, 100], MEANS[3]!)).toBe('non_positive_value');
  });

  it('pass into the geometric mean as the exponent passes through 0', () => {
    const at = (exponent: number) => Number(scoreOf([20, 80], { kind: 'power', exponent }));
    expect(at(0)).toBeCloseTo(40, 12);
    expect(at(1e-6)).toBeCloseTo(40, 4);
    expect(at(-1e-6)).toBeCloseTo(40, 4);
  });

  it('stay finite for any exponent', () => {
    for (const exponent of [-1e5, -400, 400, 1e5])
      expect(scoreOf([1e-90, 1e90], { kind: 'power', exponent })).toSatisfy(Number.isFinite);
  });

  it('ignore what has no weight', () => {
    expect(scoreOf([0, 50], MEANS[1]!, [0, 1])).toBeCloseTo(50, 12);
  });
});

describe('for any scores', () => {
  const scores = fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 1, maxLength: 6 });

  it('lie between the least and the greatest, harmonic ≤ geometric ≤ power ½ ≤ arithmetic', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const order = [2, 1, 3, 0].map((index) => Number(scoreOf(values, MEANS[index]!)));
        const chain = [Math.min(...values), ...order, Math.max(...values)];
        chain.slice(1).forEach((value, index) => {
          expect(value).toBeGreaterThanOrEqual(chain[index]! * (1 - 1e-9));
        });
      }),
    );
  });

  it('do not depend on the order or on the unit of the weights', () => {
    fc.assert(
      fc.property(scores, fc.constantFrom(...MEANS), (values, mean) => {
        const weights = values.map((_, index) => index + 1);
        const one = Number(scoreOf(values, mean, weights));
        const reversed = scoreOf(
          values.toReversed(),
          mean,
          weights.toReversed().map((weight) => 7 * weight),
        );
        expect(Number(reversed) / one).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('arguments', () => {
  it('must be finite, of equal length, with weights that weigh something', () => {
    expect(() => scoreOf([NaN], MEANS[0]!)).toThrow('values[0]');
    expect(() => scoreOf([1], MEANS[0]!, [-1])).toThrow('weights[0]');
    expect(() => scoreOf([1], MEANS[0]!, [1, 2])).toThrow('same length');
    expect(() => scoreOf([1], { kind: 'power', exponent: Number.NaN })).toThrow('exponent');
    expect(() => siblingWeights([0, 0])).toThrow('weights must not all be 0');
  });
});

describe('weights of siblings', () => {
  it('are equal by default and say so', () => {
    expect(siblingWeights([null, null])).toEqual({ shares: [0.5, 0.5], isEqualByDefault: true });
    expect(siblingWeights([])).toEqual({ shares: [], isEqualByDefault: true });
  });

  it('count one that is not stated as the mean of the others', () => {
    expect(siblingWeights([1, null, 3])).toEqual({ shares: [1 / 6, 1 / 3, 0.5], isEqualByDefault: false });
  });
});
