import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kendallScore } from '#metrics/trend/kendall-score.ts';
import { mannKendall } from '#metrics/trend/mann-kendall.ts';

const test = (y: number[]) => {
  const result = mannKendall(y);
  if (!result.known) throw new Error(result.reason);
  return result.value;
};

function permutations(values: readonly number[]): number[][] {
  if (values.length < 2) return [[...values]];
  return values.flatMap((value, i) => permutations(values.toSpliced(i, 1)).map((rest) => [value, ...rest]));
}

describe('the exact p value', () => {
  it('counts all orders, ties or not', () => {
    const values = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(values, (y) => {
        const score = Math.abs(kendallScore(y));
        const orders = permutations(y);
        const share = orders.filter((order) => Math.abs(kendallScore(order)) >= score).length / orders.length;
        expect(test(y).p).toBeCloseTo(share, 12);
      }),
      { numRuns: 60 },
    );
  });

  it('is 2/n! for a strictly rising series', () => {
    expect(test([1, 2, 3, 4, 5]).p).toBeCloseTo(2 / 120, 15);
    expect(test(Array.from({ length: 20 }, (_, i) => i)).p).toBeCloseTo(2 / 2_432_902_008_176_640_000, 30);
  });
});

it('takes tied groups off the variance', () => {
  // Var(S) with one group of two and one of three among ten: (10·9·25 − 2·1·9 − 3·2·11)/18.
  expect(test([1, 2, 2, 3, 4, 4, 4, 5, 6, 7]).variance).toBeCloseTo((2250 - 18 - 66) / 18, 12);
});

it('finds nothing in a constant series and does not call it a trend', () => {
  expect(test([7, 7, 7])).toMatchObject({ p: 1, z: 0, pMethod: 'constant', tauB: null, likelihood: 0.5 });
});

it('changes its sign and nothing else when the series is turned upside down', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 15 }), (y) => {
      const [up, down] = [test(y), test(y.map((value) => -value))];
      expect(down.score).toBe(up.score === 0 ? 0 : -up.score);
      expect(down.p).toBeCloseTo(up.p, 12);
      expect(up.p).toBeGreaterThan(0);
      expect(up.p).toBeLessThanOrEqual(1);
    }),
  );
});

it('says why there is no result', () => {
  expect(mannKendall([])).toMatchObject({ known: false, reason: 'too_few_observations' });
  expect(mannKendall([1])).toMatchObject({ known: false, reason: 'too_few_observations' });
  expect(() => mannKendall([1, Number.POSITIVE_INFINITY])).toThrow(/^y\[1\]/);
});
