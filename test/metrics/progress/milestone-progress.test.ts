import { expect, it } from 'vitest';
import { milestoneProgress } from '#metrics/progress/milestone-progress.ts';

const straight = [
  { year: 2018, value: 100 },
  { year: 2028, value: 50 },
];
const fields = { direction: 'lower' as const, scale: 'linear' as const, path: straight, year: 2023 };

it('expects the straight line half way and says that it is assumed', () => {
  expect(milestoneProgress({ ...fields, value: 80 })).toEqual({
    known: true,
    value: { expected: 75, gap: -0.1, ratio: 0.8, isOnSchedule: false, isStraightLineAssumed: true },
  });
});

it('follows milestones where there are any', () => {
  const path = [straight[0]!, { year: 2023, value: 95 }, straight[1]!];
  const result = milestoneProgress({ ...fields, path, value: 95 });
  expect(result).toMatchObject({
    value: { expected: 95, gap: 0, isOnSchedule: true, isStraightLineAssumed: false },
  });
});

it('expects the target after the end and has no ratio before the start', () => {
  expect(milestoneProgress({ ...fields, value: 50, year: 2040 })).toMatchObject({ value: { expected: 50 } });
  expect(milestoneProgress({ ...fields, value: 90, year: 2000 })).toMatchObject({ value: { ratio: null } });
});

it('is undefined for a value of 0 on the log scale', () => {
  const result = milestoneProgress({ ...fields, scale: 'log', value: 0 });
  expect(result).toEqual({ known: false, kind: 'undefined', reason: 'undefined_log' });
});

it('rejects a path that is too short, out of order, or not finite', () => {
  const at = (path: { year: number; value: number }[]) => () =>
    milestoneProgress({ ...fields, path, value: 1 });
  expect(at([straight[0]!])).toThrow('path needs at least a baseline and a target');
  expect(at([straight[1]!, straight[0]!])).toThrow('path must have increasing years');
  expect(at([{ year: 2000, value: NaN }, straight[0]!])).toThrow('path[0].value');
});
