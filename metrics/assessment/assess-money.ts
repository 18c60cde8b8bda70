import { dateOfDay, daySpan, daysIn, withoutSpans } from '#metrics/domain/day-spans.ts';
import { addDecimals } from '#metrics/domain/decimal.ts';
import type { DecimalText } from '#metrics/domain/money.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import { spendingDays } from '#metrics/money/money-days.ts';
import { type OwnMoney, ownMoney } from '#metrics/money/own-money.ts';
import type { Budget, Flow } from '#metrics/money/statement.ts';
import type { AssessmentInput } from './assessment-input.ts';
import type { ComputeOptions } from './compute-core.ts';
import { assessAlignment, type FundingAlignmentResult } from './money/assess-alignment.ts';
import { assessCost, type CostResult } from './money/assess-cost.ts';
import { assessDonors, type DonorResult } from './money/assess-donors.ts';
import { assessExecution, type ExecutionResult } from './money/assess-execution.ts';
import { currenciesOf } from './money/currencies-of.ts';
import type { CurrencyBooks } from './money/currency-books.ts';

/** Money stated in one currency: totals as decimal text, ratios as numbers. */
export type CurrencyAssessment = {
  /** ISO 4217. */
  readonly currency: string;
  /** Null: none is on file. */
  readonly spending: Total | null;
  readonly budget: Total | null;
  readonly committed: Total | null;
  readonly received: Total | null;
  /** Passed on between the mission's own activities, and therefore not counted as spending. */
  readonly internal: Total | null;
  /** Days of the mission, to the last day for which spending is on file, that no statement of spending covers. */
  readonly daysWithoutSpending: number | null;
  readonly execution: ExecutionResult;
  readonly cost: CostResult;
  readonly donors: DonorResult;
  readonly alignment: FundingAlignmentResult;
};

export type Total = {
  readonly amount: DecimalText;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly records: number;
  /** Negative entries among them. */
  readonly corrections: number;
};

export type MoneyAssessment = {
  /** The currency with the most statements of spending first; amounts in different ones are never added. */
  readonly currencies: readonly CurrencyAssessment[];
};

/**
 * Value for money: budget against actual, burn, cost per point of progress, earned value, alignment of funding with need
 * and concentration of donors, in each currency by itself.
 *
 * Not a cost–benefit analysis. What the statements on file do not cover is unknown, never 0.
 *
 * @throws RangeError an amount or date of the input is unusable
 * @source Method §9.
 */
export function assessMoney(input: AssessmentInput, options: ComputeOptions): MoneyAssessment {
  const money = ownMoney(input.money);
  const currencies = currenciesOf(input.money);
  return { currencies: currencies.map((currency) => assessCurrency(currency, { input, money, options })) };
}

type Context = {
  readonly input: AssessmentInput;
  readonly money: OwnMoney;
  readonly options: ComputeOptions;
};

function assessCurrency(currency: string, { input, money, options }: Context): CurrencyAssessment {
  const books = booksIn(currency, input, money);
  const { spending, budgets, through } = books;
  const inCurrency = (flows: readonly Flow[]) => flows.filter((flow) => flow.currency === currency);
  const { startedOn } = input.mandate;
  const uncovered =
    startedOn === null || through === null || through < startedOn
      ? null
      : daysIn(withoutSpans(daySpan(startedOn, through), books.spent));
  return {
    currency,
    spending: totalOf(spending),
    budget: totalOf(budgets),
    committed: totalOf(inCurrency(money.committed)),
    received: totalOf(inCurrency(money.received)),
    internal: totalOf(inCurrency(money.internal)),
    daysWithoutSpending: uncovered,
    execution: assessExecution(books),
    cost: assessCost(books, input, options),
    donors: assessDonors(spending, inCurrency(money.received)),
    alignment: assessAlignment(books, input, options.parameters),
  };
}

function booksIn(currency: string, input: AssessmentInput, money: OwnMoney): CurrencyBooks {
  const spending = money.spending.filter((flow) => flow.currency === currency);
  const spent = spendingDays(spending, input.money.activities);
  const last = spent.at(-1);
  return {
    currency,
    spending,
    budgets: money.budgets.filter((budget) => budget.currency === currency),
    spent,
    through: last === undefined ? null : dateOfDay(last.last),
    startedOn: input.mandate.startedOn,
    endsOn: input.mandate.endedOn ?? input.sunsetOn ?? input.expiresOn,
  };
}

function totalOf(entries: readonly (Flow | Budget)[]): Total | null {
  if (entries.length === 0) return null;
  return {
    amount: addDecimals(entries.map(({ amount }) => amount)),
    from: entries.map(({ from }) => from).reduce((first, day) => (day < first ? day : first)),
    to: entries.map(({ to }) => to).reduce((last, day) => (day > last ? day : last)),
    records: entries.length,
    corrections: entries.filter(({ amount }) => amount.startsWith('-')).length,
  };
}
