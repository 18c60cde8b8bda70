import { describe, expect, it } from 'vitest';
import { budgetExecution } from '#metrics/money/budget-execution.ts';
import { costPerPoint, costPerPointInterval } from '#metrics/money/cost-per-point.ts';
import { earnedValue } from '#metrics/money/earned-value.ts';
import { realSpend } from '#metrics/money/real-spend.ts';

const undefinedFor = (reason: string) => ({ known: false, kind: 'undefined', reason });

describe('constant prices', () => {
  const deflators = {
    base: 110,
    byYear: new Map([
      ['2020', 100],
      ['2021', 110],
    ]),
  };

  it('are those of the base year', () => {
    const spend = [
      { year: '2020', amount: 10 },
      { year: '2021', amount: 5 },
      { year: '1990', amount: 0 },
    ];
    expect(realSpend(spend, deflators)).toEqual({ known: true, value: 16 });
  });

  it('are unknown where a year has no deflator', () => {
    expect(realSpend([{ year: '1990', amount: 1 }], deflators)).toEqual({
      known: false,
      kind: 'missing',
      reason: 'no_deflator',
    });
  });
});

describe('budget and burn', () => {
  it('give a runway of nothing when the budget is overspent', () => {
    expect(budgetExecution({ budget: 10, actual: 12, plannedToDate: 8, months: 6 })).toMatchObject({
      variance: 4,
      variancePct: { value: 50 },
      utilisation: { value: 1.2 },
      burnPerMonth: { value: 2 },
      runwayMonths: { value: 0 },
    });
  });

  it('name the divisor that is missing instead of showing 0 or infinity', () => {
    const idle = budgetExecution({ budget: 10, actual: 0, plannedToDate: 0, months: 0 });
    expect(idle.variancePct).toEqual(undefinedFor('no_planned_spend'));
    expect(idle.burnPerMonth).toEqual(undefinedFor('no_elapsed_time'));
    expect(idle.runwayMonths).toEqual(undefinedFor('no_elapsed_time'));
    expect(budgetExecution({ budget: 10, actual: 0, plannedToDate: 0, months: 3 }).runwayMonths).toEqual(
      undefinedFor('no_burn'),
    );
    expect(() => budgetExecution({ budget: -1, actual: 0, plannedToDate: 0, months: 0 })).toThrow(/^budget/);
  });
});

describe('the cost of a point', () => {
  it('does not exist without progress', () => {
    expect(costPerPoint(100, { scoreStart: 20, scoreNow: 25 })).toEqual({ known: true, value: 20 });
    expect(costPerPoint(100, { scoreStart: 20, scoreNow: 20 })).toEqual(undefinedFor('no_measured_progress'));
    expect(costPerPoint(100, { scoreStart: 20, scoreNow: 10 })).toEqual(undefinedFor('no_measured_progress'));
  });

  it('has an interval from the draws, withheld where progress is doubtful', () => {
    const changes = Array.from({ length: 101 }, (_, i) => 5 + i / 10);
    expect(costPerPointInterval(100, changes)).toMatchObject({ value: { noProgressProbability: 0 } });
    const doubtful = changes.map((change, i) => (i < 12 ? -1 : change));
    expect(costPerPointInterval(100, doubtful)).toEqual({
      known: false,
      kind: 'withheld',
      reason: 'progress_too_uncertain',
    });
    const edge = changes.map((change, i) => (i < 8 ? 0 : change));
    expect(costPerPointInterval(100, edge)).toEqual(undefinedFor('no_measured_progress'));
    expect(() => costPerPointInterval(100, [])).toThrow(/^changes/);
  });
});

it('sets the value earned against what it cost and what was planned', () => {
  expect(earnedValue({ budget: 200, actual: 80, plannedToDate: 0, score: 50 })).toEqual({
    earnedValue: 100,
    costEfficiency: { known: true, value: 1.25 },
    scheduleEfficiency: undefinedFor('no_planned_spend'),
  });
  expect(() => earnedValue({ budget: 1, actual: 1, plannedToDate: 1, score: 101 })).toThrow(/^score/);
});
