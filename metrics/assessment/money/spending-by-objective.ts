import type { Flow } from '#metrics/money/statement.ts';
import type { InputAllocation } from '../money-input.ts';

/**
 * Spending of one currency by the objective it is declared for; null: nothing is declared, or nothing is spent.
 *
 * What an activity declares for no objective, or does not declare at all, is unallocated.
 *
 * @source Method §9.5.
 */
export function spendingByObjective(
  spending: readonly Flow[],
  allocations: readonly InputAllocation[],
): { readonly byObjective: ReadonlyMap<string, number>; readonly unallocatedShare: number } | null {
  const spentBy = new Map<string, number>();
  for (const { activity, amount } of spending)
    spentBy.set(activity, (spentBy.get(activity) ?? 0) + Number(amount));
  const total = [...spentBy.values()].reduce((sum, amount) => sum + amount, 0);
  const declared = allocations.filter(
    ({ objective, activity }) => objective !== null && spentBy.has(activity),
  );
  if (declared.length === 0 || total <= 0) return null;
  const byObjective = new Map<string, number>();
  for (const { activity, objective, share } of declared)
    byObjective.set(objective!, (byObjective.get(objective!) ?? 0) + share * spentBy.get(activity)!);
  const allocated = [...byObjective.values()].reduce((sum, amount) => sum + amount, 0);
  return { byObjective, unallocatedShare: Math.max(0, 1 - allocated / total) };
}
