/** Mistakes that real programs make with such figures; each test is named after the one it keeps out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from '#importers/parse-number.ts';
import { assess } from '#metrics/assessment/assess.ts';
import { objectiveScore } from '#metrics/composite/objective-score.ts';
import { budgetExecution } from '#metrics/money/budget-execution.ts';
import { ownMoney } from '#metrics/money/own-money.ts';
import { indicatorProgress } from '#metrics/progress/indicator-progress.ts';
import { milestoneProgress } from '#metrics/progress/milestone-progress.ts';
import type { ProgressInput } from '#metrics/progress/progress.ts';
import { METRICS } from '#metrics/registry.ts';
import { pace } from '#metrics/trend/pace.ts';
import { wilson } from '#metrics/uncertainty/wilson.ts';
import { indicator, input, objective, series } from '../assessment/build-input.ts';
import { budgeted, spent } from '../assessment/build-money.ts';

const SEED = { seed: 20261125 };
const base: ProgressInput = {
  direction: 'higher',
  baseline: 90,
  target: 100,
  lower: null,
  upper: null,
  value: 90,
  scale: 'linear',
  width: null,
};

it('trap 1: the actual value divided by the target is no achievement, nothing gained is 0 and not 90 %', () => {
  expect(indicatorProgress(base).score).toBe(0);
  expect(indicatorProgress({ ...base, value: 95 }).score).toBeCloseTo(50, 9);
});

it('trap 2: a target of zero is a target, deaths in custody can reach it', () => {
  const deaths: ProgressInput = { ...base, direction: 'lower', baseline: 8, target: 0 };
  expect(indicatorProgress({ ...deaths, value: 0 })).toMatchObject({ score: 100, met: true });
  expect(indicatorProgress({ ...deaths, value: 2 })).toMatchObject({ score: 75, met: false });
  expect(indicatorProgress({ ...deaths, value: 8 })).toMatchObject({ score: 0, met: false });
});

describe('trap 3: a fixed margin of ±15 % makes doing better than planned look off track', () => {
  const path = [
    { year: 2020, value: 20 },
    { year: 2030, value: 40 },
  ];

  it('whoever is ahead of the path is on schedule, however far', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 2020, max: 2030, noNaN: true }),
        fc.double({ min: 0, max: 500, noNaN: true }),
        (year, ahead) => {
          const value = 20 + 2 * (year - 2020) + ahead;
          const progress = milestoneProgress({ direction: 'higher', scale: 'linear', path, value, year });
          expect(progress).toMatchObject({ known: true, value: { isOnSchedule: true } });
          const { class: found } = pace({
            direction: 'higher',
            baseline: { t: 2020, value: 20 },
            latest: { t: Math.max(year, 2022), value: 20 + 2 * (Math.max(year, 2022) - 2020) + ahead },
            target: 40,
            deadline: 2030.5,
            isRatioScale: false,
          });
          expect(['on_track', 'target_met']).toContain(found);
        },
      ),
      SEED,
    );
  });

  it('the same value is on schedule early and behind later: the margin follows the time', () => {
    const at = (year: number) =>
      milestoneProgress({ direction: 'higher', scale: 'linear', path, value: 24, year });
    expect(at(2021)).toMatchObject({ value: { isOnSchedule: true } });
    expect(at(2026)).toMatchObject({ value: { isOnSchedule: false } });
  });
});

it.each(['N/A', 'High', 'Gender aware', 'n.a.', '-', 'approx. 50', '50 %', '<5'])(
  'trap 4: text in a field of numbers, %j, is no number and not 0',
  (text) => {
    expect(parseNumber(text)).toEqual({ kind: 'invalid' });
  },
);

describe('trap 5: percentages are not averaged but computed again from what they are shares of', () => {
  it('in budgets: 90 % of a little and 10 % of a lot is not a half', () => {
    const years = [
      { budget: 10, actual: 9 },
      { budget: 990, actual: 99 },
    ];
    const total = (key: 'budget' | 'actual') => years.reduce((sum, year) => sum + year[key], 0);
    const whole = budgetExecution({
      budget: total('budget'),
      actual: total('actual'),
      plannedToDate: total('budget'),
      months: 24,
    });
    expect(whole.utilisation).toEqual({ known: true, value: 0.108 });
  });

  it('in surveys: a share comes with its answers, not without', () => {
    const survey = { successes: 9, sampleSize: 10, designEffect: 1, level: 0.9 };
    expect(wilson({ ...survey, successes: 108, sampleSize: 1000 }).value).toBe(0.108);
    expect(wilson(survey).upper - wilson(survey).lower).toBeGreaterThan(0.2);
  });
});

describe('trap 6: a gap filled with zero counts as a failure nobody measured', () => {
  it('a missing figure has no progress, rather than none made', () => {
    expect(indicatorProgress({ ...base, value: null })).toMatchObject({ score: null, met: null });
  });

  it('a missing indicator is left out of its objective, and only the worst case counts it as 0', () => {
    const scored = objectiveScore([
      { id: 'a', weight: 2, score: 60 },
      { id: 'b', weight: 1, score: null },
    ]);
    expect(scored.score).toBeCloseTo(60, 9);
    expect(scored.lower).toBeCloseTo(40, 9);
  });

  it('a year without a figure leaves a mission as it is without that year', () => {
    const values = { '2022': 27, '2023': 29, '2025': 34 };
    const scoreOf = (more: Record<string, null>) =>
      assess(
        input({ objectives: [objective('o', [indicator('i', { series: series({ ...values, ...more }) })])] }),
      ).composite.score;
    expect(scoreOf({ '2024': null })).toBe(scoreOf({}));
  });
});

it('trap 8: money of a programme and of its project is not counted twice', () => {
  const activities = [
    { id: 'programme', parents: [], startedOn: null },
    { id: 'project', parents: ['programme'], startedOn: null },
  ];
  const passedOn = spent('2020-02-01', '2020-02-01', '60', {
    kind: 'disbursement',
    activity: 'programme',
    linkedActivity: 'project',
  });
  const used = spent('2020-03-01', '2020-03-01', '60', { activity: 'project' });
  const whole = budgeted('2020-01-01', '2020-12-31', '100', { activity: 'programme' });
  const part = budgeted('2020-01-01', '2020-12-31', '60', { activity: 'project' });
  const { spending, budgets } = ownMoney({ activities, flows: [passedOn, used], budgets: [whole, part] });
  expect(spending).toEqual([used]);
  expect(budgets).toEqual([whole]);
});

it('trap 9: no number without how it was computed: each metric has section, formula and unit', () => {
  for (const { section, formula, unit, version } of METRICS) {
    for (const text of [section, formula, unit, version]) expect(text.trim()).not.toBe('');
  }
  const { parameters, indicators } = assess(input());
  expect(parameters).toBeDefined();
  for (const { observation } of indicators) expect(observation).not.toBeNull();
});
