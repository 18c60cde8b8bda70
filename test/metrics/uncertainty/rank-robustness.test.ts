import { expect, it } from 'vitest';
import { areDifferent } from '#metrics/uncertainty/are-different.ts';
import { rankRobustness } from '#metrics/uncertainty/rank-robustness.ts';

it('gives ties the lowest rank and measures how far ranks move', () => {
  const result = rankRobustness(
    [50, 50, 20],
    [
      [10, 30, 20],
      [60, 50, 40],
    ],
  );
  expect(result.nominalRank).toEqual([1, 1, 3]);
  expect(result.ranks).toEqual([
    [3, 1, 2],
    [1, 2, 3],
  ]);
  expect(result.meanAbsoluteShift).toEqual([1, 1 / 3]);
  expect(result.firstShare).toEqual([0.5, 0.5, 0]);
});

it('calls two missions different only from 95 % of the draws', () => {
  const low = Array.from({ length: 100 }, () => 0);
  const above = (times: number) => low.map((_, i) => (i < times ? 1 : -1));
  expect([areDifferent(above(95), low), areDifferent(above(94), low), areDifferent(low, above(5))]).toEqual([
    true,
    false,
    true,
  ]);
  expect(areDifferent(low, low)).toBe(false);
});

it('refuses draws that do not fit', () => {
  expect(() => rankRobustness([], [[]])).toThrow(/^nominal/);
  expect(() => rankRobustness([1], [])).toThrow(/^draws/);
  expect(() => rankRobustness([1, 2], [[1]])).toThrow(/draws\[0\]/);
});
