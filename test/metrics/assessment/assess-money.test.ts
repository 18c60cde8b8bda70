import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessMoney } from '#metrics/assessment/assess-money.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import type { MoneyInput } from '#metrics/assessment/money-input.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { indicator, input, mandate, objective, series } from './build-input.ts';
import { booksOf, budgeted, spent } from './build-money.ts';

const OPTIONS = { mission: 'm', asOf: '2026-06-30', draws: 2000, seed: 1, parameters: DEFAULT_PARAMETERS };

/** From 20 in 2018 to 34 in 2025, on the way to 40: 0 at the start, 70 at the end. */
const values = {
  '2018': 20,
  '2019': 21,
  '2020': 23,
  '2021': 26,
  '2022': 27,
  '2023': 29,
  '2024': 31,
  '2025': 34,
};
const rising = objective('o', [indicator('i', { series: series(values) })]);
/** Ten million a year from 2020 to 2025, planned to the end of 2026. */
const years = ['2020', '2021', '2022', '2023', '2024', '2025'];
const spending = years.map((year) => spent(`${year}-01-01`, `${year}-12-31`, '10000000'));
const budgets = [...years, '2026'].map((year) => budgeted(`${year}-01-01`, `${year}-12-31`, '11000000'));

function assessed(books: Partial<MoneyInput>, fields: Partial<AssessmentInput> = {}, options = OPTIONS) {
  const whole = input({
    objectives: [rising],
    mandate: mandate({ startedOn: '2020-01-01' }),
    sunsetOn: '2026-12-31',
    money: booksOf(books),
    ...fields,
  });
  return assessMoney(whole, options).currencies;
}

describe('value for money', () => {
  it('compares budget and spending over the days for which both are on file', () => {
    const [usd] = assessed({ flows: spending, budgets });
    expect(usd).toMatchObject({
      currency: 'USD',
      spending: { amount: '60000000', from: '2020-01-01', to: '2025-12-31', records: 6, corrections: 0 },
      budget: { amount: '77000000' },
      daysWithoutSpending: 0,
    });
    expect(usd?.execution.toDate).toMatchObject({
      value: {
        planned: 66e6,
        actual: 60e6,
        variance: -6e6,
        variancePct: { value: expect.closeTo(-9.09, 2) },
      },
    });
    expect(usd?.execution.utilisation).toMatchObject({ value: 60 / 77 });
    expect(usd?.execution.burnPerMonth).toMatchObject({ value: expect.closeTo(60e6 / 72, -3) });
    expect(usd?.execution.runwayMonths).toMatchObject({ value: expect.closeTo(20.4, 1) });
  });

  it('divides what was spent by what the score gained over the same days, with an interval', () => {
    const { change } = assessed({ flows: spending, budgets })[0]!.cost;
    expect(change).toMatchObject({
      value: {
        from: '2020-01-01',
        to: '2025-12-31',
        scoreFrom: expect.closeTo(5, 9),
        scoreTo: expect.closeTo(70, 9),
        spent: 60e6,
        basis: { kind: 'nominal', reason: 'no_deflator' },
        costPerPoint: {
          value: { value: expect.closeTo(60e6 / 65, 0), level: 0.9, noProgressProbability: 0 },
        },
      },
    });
    const { lower, upper } = (
      change as never as { value: { costPerPoint: { value: { lower: number; upper: number } } } }
    ).value.costPerPoint.value;
    expect(lower).toBeLessThan(60e6 / 65);
    expect(upper).toBeGreaterThan(60e6 / 65);
  });

  it('puts spending into the prices of one year where an index is on file, and names it', () => {
    const byYear = { '2020': 100, '2021': 100, '2022': 100, '2023': 100, '2024': 100, '2025': 200 };
    const deflators = [{ currency: 'USD', name: 'index', citation: 'Bureau', baseYear: '2025', byYear }];
    const { change } = assessed({ flows: spending, deflators })[0]!.cost;
    expect(change).toMatchObject({
      value: {
        spent: expect.closeTo(110e6, 3),
        basis: { kind: 'constant', deflator: 'index', year: '2025' },
      },
    });
    const partial = [{ ...deflators[0]!, byYear: { '2025': 200 } }];
    expect(assessed({ flows: spending, deflators: partial })[0]!.cost.change).toMatchObject({
      value: { spent: 60e6, basis: { kind: 'nominal', reason: 'no_deflator' } },
    });
  });

  it('earns the budgeted value of the progress made', () => {
    const { earned } = assessed({ flows: spending, budgets })[0]!.cost;
    expect(earned).toMatchObject({
      value: {
        earnedValue: expect.closeTo(53.9e6, 3),
        score: expect.closeTo(70, 9),
        on: '2025-12-31',
        costEfficiency: { value: expect.closeTo(53.9 / 60, 9) },
        scheduleEfficiency: { value: expect.closeTo(53.9 / 66, 9) },
      },
    });
  });

  it('compares where money went with where the need is', () => {
    const other = objective('p', [indicator('j', { series: series({ '2025': 28 }) })]);
    const allocations = [
      { activity: 'A', objective: 'o', share: 0.3 },
      { activity: 'A', objective: 'p', share: 0.5 },
    ];
    const { alignment } = assessed({ flows: spending, allocations }, { objectives: [rising, other] })[0]!;
    expect(alignment).toMatchObject({
      value: {
        objectives: [
          { id: 'o', fundingShare: expect.closeTo(0.375, 9), needShare: expect.closeTo(1 / 3, 9) },
          { id: 'p', fundingShare: expect.closeTo(0.625, 9), needShare: expect.closeTo(2 / 3, 9) },
        ],
        alignment: expect.closeTo(1 - 0.375 + 1 / 3, 9),
        unallocatedShare: expect.closeTo(0.2, 9),
      },
    });
  });

  it('measures the concentration of donors, with bounds where some are not named', () => {
    const given = (provider: string | null, amount: string) =>
      spent('2020-02-01', '2020-02-01', amount, { kind: 'incoming_funds', provider });
    const named = assessed({ flows: [given('B', '75'), given('A', '25')] })[0]!.donors;
    expect(named).toMatchObject({
      basis: 'received',
      donors: [{ name: 'B', amount: '75' }, { name: 'A' }],
      undisclosed: null,
      concentration: { value: { index: 0.625, donors: 2 } },
    });
    const hidden = assessed({ flows: [given('B', '50'), given(null, '50')] })[0]!.donors;
    expect(hidden).toMatchObject({
      undisclosed: '50',
      concentration: { known: false, reason: 'donors_undisclosed' },
      bounds: { value: { lower: 0.25, upper: 0.5 } },
    });
  });
});

describe('currencies', () => {
  it('are never added: each stands by itself, the one with most statements of spending first', () => {
    const euro = spent('2020-01-01', '2020-12-31', '900000000', { currency: 'EUR' });
    const currencies = assessed({ flows: [euro, ...spending], budgets });
    expect(currencies.map(({ currency, spending: total }) => [currency, total?.amount])).toEqual([
      ['USD', '60000000'],
      ['EUR', '900000000'],
    ]);
  });
});

describe('what the books do not cover', () => {
  it('is unknown, never 0: nothing on file', () => {
    expect(assessed({})).toEqual([]);
    const [usd] = assessed({ budgets });
    expect(usd).toMatchObject({ spending: null, daysWithoutSpending: null });
    expect(usd?.execution.toDate).toMatchObject({ reason: 'no_spend' });
    expect(usd?.cost.change).toMatchObject({ reason: 'no_spend' });
    expect(usd?.donors.concentration).toMatchObject({ reason: 'no_funding' });
    expect(usd?.alignment).toMatchObject({ reason: 'no_spend' });
  });

  it('leaves a year without spending out of the comparison, and everything that needs all of it unknown', () => {
    const [usd] = assessed({ flows: spending.filter(({ from }) => from !== '2022-01-01'), budgets });
    expect(usd?.daysWithoutSpending).toBe(365);
    expect(usd?.execution.toDate).toMatchObject({ value: { planned: 55e6, actual: 50e6 } });
    expect(usd?.execution.utilisation).toMatchObject({ reason: 'spending_incomplete' });
    expect(usd?.cost.change).toMatchObject({ reason: 'spending_incomplete' });
    expect(usd?.cost.earned).toMatchObject({ reason: 'spending_incomplete' });
  });

  it('asks for a budget of every day it divides by', () => {
    const [usd] = assessed({ flows: spending, budgets: budgets.slice(0, 3) });
    expect(usd?.execution.toDate).toMatchObject({
      value: { planned: 33e6, actual: expect.closeTo(30e6, 3) },
    });
    expect(usd?.execution.utilisation).toMatchObject({ reason: 'budget_incomplete' });
    expect(usd?.cost.earned).toMatchObject({ reason: 'budget_incomplete' });
    const [bare] = assessed({ flows: spending });
    expect(bare?.execution.runwayMonths).toMatchObject({ reason: 'no_budget' });
  });

  it('leaves cost per point without an answer where the score has not risen, or might not have', () => {
    const falling = objective('o', [indicator('i', { series: series({ '2018': 30, '2025': 25 }) })]);
    const costOf = (fields: Partial<AssessmentInput>, options = OPTIONS) => {
      const { change } = assessed({ flows: spending }, fields, options)[0]!.cost;
      return change.known ? change.value.costPerPoint : change;
    };
    expect(costOf({ objectives: [falling] })).toMatchObject({
      kind: 'undefined',
      reason: 'no_measured_progress',
    });
    const barely = objective('o', [indicator('i', { series: series({ '2018': 24, '2025': 25 }) })]);
    expect(costOf({ objectives: [barely] })).toMatchObject({
      kind: 'withheld',
      reason: 'progress_too_uncertain',
    });
    expect(costOf({}, { ...OPTIONS, draws: 0 })).toMatchObject({ reason: 'no_draws' });
  });

  it('names the score that is missing', () => {
    const late = objective('o', [indicator('i', { series: series({ '2025': 34 }) })]);
    const none = objective('o', [indicator('i', { series: series({}) })]);
    const reasonOf = (fields: Partial<AssessmentInput>) =>
      assessed({ flows: spending }, fields)[0]!.cost.change;
    expect(reasonOf({ objectives: [late] })).toMatchObject({ reason: 'no_earlier_score' });
    expect(reasonOf({ objectives: [none] })).toMatchObject({ reason: 'no_score_yet' });
    expect(reasonOf({ mandate: mandate({ startedOn: null }) })).toMatchObject({ reason: 'no_start_date' });
  });

  it('covers the need of an objective without a score, and money that nobody allocated', () => {
    const unscored = objective('p', [indicator('j', { series: series({}) })]);
    const allocations = [{ activity: 'A', objective: 'o', share: 1 }];
    expect(
      assessed({ flows: spending, allocations }, { objectives: [rising, unscored] })[0]!.alignment,
    ).toMatchObject({ reason: 'objective_unscored' });
    expect(assessed({ flows: spending })[0]!.alignment).toMatchObject({ reason: 'no_allocation' });
  });
});

describe('for any books', () => {
  const amount = fc.integer({ min: -1000, max: 100_000 }).map(String);
  const day = fc.integer({ min: 2018, max: 2026 }).map((year) => `${year}-03-05`);
  const flow = fc.record({
    from: day,
    amount,
    kind: fc.constantFrom('expenditure', 'disbursement', 'incoming_funds', 'outgoing_commitment'),
    currency: fc.constantFrom('USD', 'EUR'),
    provider: fc.constantFrom(null, 'A', 'B'),
  });

  it('no number is infinite or NaN, and no cost per point is negative', () => {
    const check = (item: unknown): void => {
      if (typeof item === 'number') expect(Number.isFinite(item)).toBe(true);
      else if (typeof item === 'object' && item !== null) Object.values(item).forEach(check);
    };
    fc.assert(
      fc.property(
        fc.array(flow, { maxLength: 8 }),
        fc.array(fc.tuple(day, amount), { maxLength: 4 }),
        (flows, plans) => {
          const currencies = assessed(
            {
              flows: flows.map(({ from, amount: text, ...rest }) =>
                spent(from, `${from.slice(0, 4)}-09-01`, text, rest),
              ),
              budgets: plans.map(([from, text]) => budgeted(from, `${from.slice(0, 4)}-12-31`, text)),
            },
            {},
            { ...OPTIONS, draws: 50 },
          );
          check(currencies);
          for (const { cost } of currencies) {
            const perPoint = cost.change.known ? cost.change.value.costPerPoint : cost.change;
            if (perPoint.known) expect((perPoint.value as { lower: number }).lower).toBeGreaterThan(0);
          }
        },
      ),
      { seed: 20, numRuns: 150 },
    );
  });
});
