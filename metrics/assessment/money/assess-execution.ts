import { commonSpans, daysIn, withoutSpans } from '#metrics/domain/day-spans.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { type BudgetExecution, budgetExecution } from '#metrics/money/budget-execution.ts';
import { amountWithin } from '#metrics/money/money-days.ts';
import { budgetDays, type CurrencyBooks, covers } from './currency-books.ts';

export type ExecutionResult = {
  /** Over the days for which both a budget and spending are on file. */
  readonly toDate: Outcome<{
    readonly days: number;
    readonly planned: number;
    readonly actual: number;
    readonly variance: number;
    readonly variancePct: Outcome<number>;
  }>;
  /** Share of all budgets on file that is spent. */
  readonly utilisation: Outcome<number>;
  readonly burnPerMonth: Outcome<number>;
  /** From the last day for which spending is on file. */
  readonly runwayMonths: Outcome<number>;
};

const DAYS_PER_MONTH = 365.25 / 12;

/**
 * Budget against actual and burn in one currency. A budget counts by the share of its days that have passed.
 *
 * Planned and actual are compared over the days for which both are on file. Unknown (`missing`): `no_spend`,
 * `no_budget`; `spending_incomplete` or `budget_incomplete` for what needs all of the spending, or a budget for all of it;
 * `undefined`: `no_planned_spend`, `no_burn`.
 *
 * @source Method §9.1–9.2.
 */
export function assessExecution(books: CurrencyBooks): ExecutionResult {
  const { spending, spent } = books;
  if (spending.length === 0) return withoutFigures('no_spend');
  const burn = executionOver(books, spent);
  return {
    toDate: toDateOf(books),
    burnPerMonth: burn.burnPerMonth,
    ...wholeOf(books),
  };
}

function withoutFigures(reason: string): ExecutionResult {
  const nothing = unknown('missing', reason);
  return { toDate: nothing, utilisation: nothing, burnPerMonth: nothing, runwayMonths: nothing };
}

function toDateOf(books: CurrencyBooks): ExecutionResult['toDate'] {
  if (books.budgets.length === 0) return unknown('missing', 'no_budget');
  const both = commonSpans(books.spent, budgetDays(books));
  if (both.length === 0) return unknown('missing', 'no_planned_spend');
  const planned = amountWithin(books.budgets, both);
  if (planned < 0) return unknown('undefined', 'no_planned_spend');
  const { variance, variancePct } = executionOver(books, both);
  const actual = amountWithin(books.spending, both);
  return known({ days: daysIn(both), planned, actual, variance, variancePct });
}

/** What needs every payment since the start, and a budget for each of their days. */
function wholeOf(books: CurrencyBooks): Pick<ExecutionResult, 'utilisation' | 'runwayMonths'> {
  const { budgets, spent, startedOn, through } = books;
  const nothing = (reason: string) => {
    const missing = unknown('missing', reason);
    return { utilisation: missing, runwayMonths: missing };
  };
  if (budgets.length === 0) return nothing('no_budget');
  if (startedOn === null || through === null || through < startedOn || !covers(spent, startedOn, through))
    return nothing('spending_incomplete');
  const isBudgeted = spent.every((span) => withoutSpans(span, budgetDays(books)).length === 0);
  if (!isBudgeted) return nothing('budget_incomplete');
  const { utilisation, runwayMonths } = executionOver(books, spent);
  return { utilisation, runwayMonths };
}

/** Against all budgets on file; planned and spent over the given days. */
function executionOver(books: CurrencyBooks, days: CurrencyBooks['spent']): BudgetExecution {
  const total = books.budgets.reduce((sum, { amount }) => sum + Number(amount), 0);
  return budgetExecution({
    budget: Math.max(0, total),
    actual: amountWithin(books.spending, days),
    plannedToDate: Math.max(0, amountWithin(books.budgets, days)),
    months: daysIn(days) / DAYS_PER_MONTH,
  });
}
