import { daySpan } from '#metrics/domain/day-spans.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import { costPerPoint, costPerPointInterval } from '#metrics/money/cost-per-point.ts';
import { type EarnedValue, earnedValue } from '#metrics/money/earned-value.ts';
import { amountByYear, amountWithin } from '#metrics/money/money-days.ts';
import { realSpend } from '#metrics/money/real-spend.ts';
import { achievementOn } from '../achievement-on.ts';
import type { AssessmentInput } from '../assessment-input.ts';
import type { ComputeOptions } from '../compute-core.ts';
import { measureChange, type ScoreChange } from '../measure-change.ts';
import type { InputDeflator } from '../money-input.ts';
import { budgetDays, type CurrencyBooks, covers } from './currency-books.ts';

export type PriceBasis =
  | { readonly kind: 'constant'; readonly deflator: string; readonly citation: string; readonly year: string }
  /** As paid: no price index of the currency is on file for every year, so inflation is in the figure. */
  | { readonly kind: 'nominal'; readonly reason: 'no_deflator' };

export type CostPerPoint = {
  /** Currency per point of the composite score. */
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
  /** Share of the draws in which the score has not risen. */
  readonly noProgressProbability: number;
};

export type MeasuredChange = Omit<ScoreChange, 'changes'> & {
  /** Spent between the two days, on the price basis. */
  readonly spent: number;
  readonly basis: PriceBasis;
  readonly costPerPoint: Outcome<CostPerPoint>;
};

export type CostResult = {
  /** Between the first day with a score and the last day for which spending is on file. */
  readonly change: Outcome<MeasuredChange>;
  /** On the last day for which spending is on file, at prices as paid. */
  readonly earned: Outcome<EarnedValue & { readonly score: number; readonly on: IsoDate }>;
};

/**
 * Cost per point of progress and earned value in one currency.
 *
 * Score and spending are compared over the same days, those for which spending is on file. Unknown (`missing`):
 * `no_spend`, `spending_incomplete`, `no_budget`, `budget_incomplete`, `no_start_date`, `no_score_yet`,
 * `no_earlier_score`, `no_draws`; `undefined`: `no_measured_progress`; `withheld`: `progress_too_uncertain`.
 *
 * @source Method §9.3–9.4.
 */
export function assessCost(
  books: CurrencyBooks,
  input: AssessmentInput,
  options: ComputeOptions,
): CostResult {
  const { through, spending } = books;
  const total = spending.reduce((sum, { amount }) => sum + Number(amount), 0);
  if (through === null || total <= 0) {
    const nothing = unknown('missing', 'no_spend');
    return { change: nothing, earned: nothing };
  }
  return {
    change: changeOf(books, through, { input, options }),
    earned: earnedOf(books, through, { input, options }),
  };
}

type Question = { readonly input: AssessmentInput; readonly options: ComputeOptions };

function changeOf(
  books: CurrencyBooks,
  through: IsoDate,
  { input, options }: Question,
): CostResult['change'] {
  const measured = measureChange(input, through, options);
  if (!measured.known) return measured;
  const { changes, ...change } = measured.value;
  if (!covers(books.spent, change.from, change.to)) return unknown('missing', 'spending_incomplete');
  const deflator = input.money.deflators.find(({ currency }) => currency === books.currency);
  const { spent, basis } = spentBetween(books, change, deflator);
  return known({ ...change, spent, basis, costPerPoint: costOf(spent, change, changes) });
}

function spentBetween(
  { spending }: CurrencyBooks,
  { from, to }: Pick<ScoreChange, 'from' | 'to'>,
  deflator: InputDeflator | undefined,
): { readonly spent: number; readonly basis: PriceBasis } {
  const days = [daySpan(from, to)];
  const base = deflator?.byYear[deflator.baseYear];
  const real =
    deflator === undefined || base === undefined
      ? null
      : realSpend(amountByYear(spending, days), { base, byYear: new Map(Object.entries(deflator.byYear)) });
  if (deflator === undefined || !real?.known)
    return { spent: amountWithin(spending, days), basis: { kind: 'nominal', reason: 'no_deflator' } };
  const { name, citation, baseYear } = deflator;
  return { spent: real.value, basis: { kind: 'constant', deflator: name, citation, year: baseYear } };
}

function costOf(
  spent: number,
  { scoreFrom, scoreTo }: Pick<ScoreChange, 'scoreFrom' | 'scoreTo'>,
  changes: Float64Array | null,
): Outcome<CostPerPoint> {
  if (spent <= 0) return unknown('missing', 'no_spend');
  const cost = costPerPoint(spent, { scoreStart: scoreFrom, scoreNow: scoreTo });
  if (!cost.known) return cost;
  if (changes === null) return unknown('missing', 'no_draws');
  const interval = costPerPointInterval(spent, changes);
  return interval.known ? known({ value: cost.value, ...interval.value }) : interval;
}

function earnedOf(
  books: CurrencyBooks,
  through: IsoDate,
  { input, options }: Question,
): CostResult['earned'] {
  const { budgets, spending, spent, startedOn, endsOn } = books;
  if (budgets.length === 0) return unknown('missing', 'no_budget');
  if (startedOn === null) return unknown('missing', 'no_start_date');
  if (endsOn === null) return unknown('missing', 'no_end_date');
  if (startedOn > through || !covers(spent, startedOn, through))
    return unknown('missing', 'spending_incomplete');
  if (endsOn < startedOn || !covers(budgetDays(books), startedOn, endsOn))
    return unknown('missing', 'budget_incomplete');
  const { score } = achievementOn(input, through, options.parameters).composite;
  if (score === null) return unknown('missing', 'no_score_yet');
  const value = earnedValue({
    budget: Math.max(0, amountWithin(budgets, [daySpan(startedOn, endsOn)])),
    actual: amountWithin(spending, spent),
    plannedToDate: Math.max(0, amountWithin(budgets, spent)),
    score,
  });
  return known({ ...value, score, on: through });
}
