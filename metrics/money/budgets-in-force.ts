import type { Budget } from './statement.ts';

type BudgetKey = Pick<Budget, 'activity' | 'isRevised' | 'from' | 'to' | 'currency'>;

/** Budgets told apart by whether they are still to be counted. */
export type BudgetsInForce<B> = {
  readonly inForce: readonly B[];
  /** Originals of which a revision for the same days is on file: kept, never added to it. */
  readonly replaced: readonly B[];
};

/**
 * Which budgets count: a revised budget takes the place of the original of the same activity, days and currency.
 *
 * Several revised budgets for the same days are parts of one, and are all in force.
 *
 * @source IATI Standard 2.03, BudgetType: 1 original, 2 revised.
 */
export function budgetsInForce<B extends BudgetKey>(budgets: readonly B[]): BudgetsInForce<B> {
  const revised = new Set(budgets.filter(({ isRevised }) => isRevised).map(keyOf));
  const isReplaced = (budget: B) => !budget.isRevised && revised.has(keyOf(budget));
  return {
    inForce: budgets.filter((budget) => !isReplaced(budget)),
    replaced: budgets.filter(isReplaced),
  };
}

function keyOf({ activity, from, to, currency }: BudgetKey): string {
  return [activity, from, to, currency].join(' ');
}
