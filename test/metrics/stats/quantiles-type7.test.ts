import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quantileType7 } from '#metrics/stats/quantile-type7.ts';
import { quantilesType7 } from '#metrics/stats/quantiles-type7.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const sample = fc.oneof(
  fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 300 }),
  fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 300 }),
);

it('gives the very quantiles that sorting everything gives, many equal values or none', () => {
  fc.assert(
    fc.property(sample, fc.array(share, { minLength: 1, maxLength: 4 }), (values, ps) => {
      const ascending = ps.toSorted((a, b) => a - b);
      const sorted = ascending.map((p) => quantileType7(values, p) + 0);
      expect(quantilesType7(values, ascending).map((quantile) => quantile + 0)).toEqual(sorted);
    }),
    { seed: 3, numRuns: 500 },
  );
});

it('leaves the sample as it was', () => {
  const values = Float64Array.of(3, 1, 2);
  quantilesType7(values, [0.05, 0.95]);
  expect([...values]).toEqual([3, 1, 2]);
});

it('names the argument that is wrong', () => {
  expect(() => quantilesType7([], [0.5])).toThrow(/^values must/);
  expect(() => quantilesType7([1], [0.5, 1.5])).toThrow(/^ps\[1\] must/);
  expect(() => quantilesType7([1, 2, 3], [0.9, 0.1])).toThrow(/^ps must be ascending/);
});
