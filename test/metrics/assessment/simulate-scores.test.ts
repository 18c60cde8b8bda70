import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scoreLine, scoreOnLine } from '#metrics/assessment/simulate-scores.ts';
import { parsePeriod } from '#metrics/domain/period.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { indicatorProgress } from '#metrics/progress/indicator-progress.ts';
import { indicator } from './build-input.ts';

const period = parsePeriod('2018')!;
const figure = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.double({ min: 0.5, max: 200, noNaN: true }));

it('scores a drawn value as progress does, for every task', () => {
  const task = fc.record({
    direction: fc.constantFrom('higher', 'lower', 'maintain'),
    scale: fc.constantFrom('linear', 'log'),
    baseline: figure,
    target: figure,
    range: fc.option(figure),
    isUpperOpen: fc.boolean(),
    value: figure,
  });
  fc.assert(
    fc.property(task, ({ direction, scale, baseline, target, range, isUpperOpen, value }) => {
      const low = range === null ? null : Math.min(range, target);
      const high = Math.max(range ?? 0, target);
      const upper = isUpperOpen && low !== null ? null : high;
      const goal =
        direction === 'maintain'
          ? { value: null, lower: low, upper }
          : { value: target, lower: null, upper: null };
      const use = indicator('i', { direction, scale, baseline: { value: baseline, period }, target: goal });
      const line = scoreLine(use, DEFAULT_PARAMETERS);
      const exact = indicatorProgress({
        direction,
        scale,
        baseline,
        target: goal.value,
        lower: goal.lower,
        upper: goal.upper,
        value,
        width: null,
      });
      expect(Math.abs(scoreOnLine(line, value) - exact.score!)).toBeLessThan(1e-4);
    }),
    { numRuns: 2000 },
  );
});

it('keeps to a range that the baseline does not tell of', () => {
  const use = indicator('i', {
    direction: 'maintain',
    baseline: null,
    target: { value: null, lower: 10, upper: 20 },
  });
  const line = scoreLine(use, DEFAULT_PARAMETERS);
  expect([4, 7.5, 15, 21].map((value) => scoreOnLine(line, value))).toEqual([0, 50, 100, 80]);
});

it('loses everything where there is no width to judge a loss by', () => {
  const zero = { value: 0, lower: null, upper: null };
  const use = indicator('i', { direction: 'lower', baseline: { value: 0, period }, target: zero });
  const line = scoreLine(use, DEFAULT_PARAMETERS);
  expect([0, 0.1].map((value) => scoreOnLine(line, value))).toEqual([100, 0]);
});

it('takes a drawn value that the log scale has no place for as the worst or best there is', () => {
  const goal = { value: 10, lower: null, upper: null };
  const use = indicator('i', {
    scale: 'log',
    baseline: { value: 20, period },
    target: goal,
    direction: 'lower',
  });
  expect(scoreOnLine(scoreLine(use, DEFAULT_PARAMETERS), -1)).toBe(100);
});

it('refuses an indicator that has no score', () => {
  expect(() => scoreLine(indicator('i', { target: null }), DEFAULT_PARAMETERS)).toThrow(RangeError);
  expect(() => scoreLine(indicator('i', { baseline: null }), DEFAULT_PARAMETERS)).toThrow(RangeError);
});
