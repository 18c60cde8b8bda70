import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAD_TO_SD, mad } from '#metrics/stats/mad.ts';
import { mean } from '#metrics/stats/mean.ts';
import { median } from '#metrics/stats/median.ts';
import { quantileType7 } from '#metrics/stats/quantile-type7.ts';
import { requireAscending, requirePairedSeries } from '#metrics/stats/require-series.ts';
import { roundHalfEven } from '#metrics/stats/round-half-even.ts';
import { tieSizes } from '#metrics/stats/tie-sizes.ts';

it('interpolates quantiles at (n − 1)p', () => {
  expect(quantileType7([4, 1, 3, 2], 0.25)).toBe(1.75);
  expect(quantileType7([7], 0.9)).toBe(7);
  expect([quantileType7([3, 9], 0), quantileType7([3, 9], 1)]).toEqual([3, 9]);
});

it('takes the median, the mean and the median deviation', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(mean([1, 2, 6])).toBe(3);
  expect(mad([1, 1, 2, 2, 4, 6, 9])).toBe(1);
  expect(MAD_TO_SD).toBe(1.4826);
});

it('rounds halves to the even neighbour', () => {
  expect([0.5, 1.5, 2.5, -0.5, -1.5, 2.4, -2.6].map(roundHalfEven).map((x) => x + 0)).toEqual([
    0, 2, 2, 0, -2, 2, -3,
  ]);
});

it('counts ties', () => {
  expect(tieSizes([3, 1, 3, 2, 3])).toEqual([1, 1, 3]);
  expect(tieSizes([])).toEqual([]);
});

it('keeps quantiles between the extremes and in order', () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(values, share, share, (sample, p, q) => {
      const [low, high] = [quantileType7(sample, Math.min(p, q)), quantileType7(sample, Math.max(p, q))];
      expect(low).toBeLessThanOrEqual(high + 1e-9);
      expect(low).toBeGreaterThanOrEqual(Math.min(...sample) - 1e-9);
      expect(high).toBeLessThanOrEqual(Math.max(...sample) + 1e-9);
    }),
  );
});

it('refuses what has no such value, by name', () => {
  expect(() => median([])).toThrow(/^values must not be empty/);
  expect(() => mean([1, Number.NaN])).toThrow(/^values\[1\] must/);
  expect(() => quantileType7([1], 2)).toThrow(/^p must/);
  expect(() => requirePairedSeries([1], [1, 2], ['t', 'y'])).toThrow(/^t and y must/);
  expect(() => requireAscending([2, 1], 't')).toThrow(/^t must be ascending/);
});
