import { known, type Outcome } from '#metrics/domain/outcome.ts';
import { requireFinite, requireNonNegative } from '#metrics/domain/require-number.ts';
import { ratioOf } from './ratio.ts';

export type BudgetFigures = {
  /** All in one currency and on one price basis. */
  readonly budget: number;
  readonly actual: number;
  readonly plannedToDate: number;
  /** Months over which `actual` was spent. */
  readonly months: number;
};

export type BudgetExecution = {
  /** Actual − planned to date; positive: overspent against plan. */
  readonly variance: number;
  readonly variancePct: Outcome<number>;
  /** Share of the budget that is spent; above 1: overspent. */
  readonly utilisation: Outcome<number>;
  readonly burnPerMonth: Outcome<number>;
  /** Months the rest of the budget lasts at this burn; 0 if overspent. */
  readonly runwayMonths: Outcome<number>;
};

/**
 * Budget against actual, and burn: `variance = actual − plannedToDate`, `utilisation = actual/budget`, `burn =
 * actual/months`, `runway = (budget − actual)/burn`.
 *
 * Unknown (`undefined`): `no_planned_spend`, `no_budget`, `no_elapsed_time`, `no_burn`, each where its divisor is not
 * positive.
 *
 * @throws RangeError a figure is not finite, or budget, plan or months are negative
 * @source Method §9.1–9.2.
 */
export function budgetExecution({ budget, actual, plannedToDate, months }: BudgetFigures): BudgetExecution {
  requireNonNegative(budget, 'budget');
  requireFinite(actual, 'actual');
  requireNonNegative(plannedToDate, 'plannedToDate');
  requireNonNegative(months, 'months');
  const variance = actual - plannedToDate;
  const burnPerMonth = ratioOf(actual, months, 'no_elapsed_time');
  const left = Math.max(0, budget - actual);
  return {
    variance,
    variancePct: ratioOf(100 * variance, plannedToDate, 'no_planned_spend'),
    utilisation: ratioOf(actual, budget, 'no_budget'),
    burnPerMonth,
    runwayMonths:
      left === 0
        ? known(0)
        : burnPerMonth.known
          ? ratioOf(left, burnPerMonth.value, 'no_burn')
          : burnPerMonth,
  };
}
