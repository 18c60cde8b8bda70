import { budgetsInForce } from './budgets-in-force.ts';
import type { Activity, Budget, Flow } from './statement.ts';

/** Money counted once, and what was left out so that it is. */
export type OwnMoney = {
  /** Expenditure and disbursements that left the mission's activities. */
  readonly spending: readonly Flow[];
  /** Disbursements from one of the mission's activities to another, which spends them in its turn. */
  readonly internal: readonly Flow[];
  readonly committed: readonly Flow[];
  readonly received: readonly Flow[];
  readonly budgets: readonly Budget[];
};

type Books = {
  readonly activities: readonly Activity[];
  readonly flows: readonly Flow[];
  readonly budgets: readonly Budget[];
};

/**
 * The money of a mission without counting any of it twice along the chain of its activities.
 *
 * A disbursement to another activity of the mission is internal, and so is money that one receives from another. The
 * budget of an activity that is a part of another is left out where that one has a budget of its own in the same
 * currency. A revised budget replaces the original for the same days.
 *
 * @source IATI Standard 2.03, transaction types and related activities; method §9.
 */
export function ownMoney({ activities, flows, budgets }: Books): OwnMoney {
  const own = new Set(activities.map(({ id }) => id));
  const isInternal = ({ linkedActivity, activity }: Flow) =>
    linkedActivity !== null && linkedActivity !== activity && own.has(linkedActivity);
  const spent = flows.filter(({ kind }) => kind === 'expenditure' || kind === 'disbursement');
  return {
    spending: spent.filter((flow) => !isInternal(flow)),
    internal: spent.filter(isInternal),
    committed: flows.filter((flow) => flow.kind === 'outgoing_commitment' && !isInternal(flow)),
    received: flows.filter((flow) => flow.kind === 'incoming_funds' && !isInternal(flow)),
    budgets: ownBudgets(activities, budgets),
  };
}

function ownBudgets(activities: readonly Activity[], budgets: readonly Budget[]): Budget[] {
  const parentsOf = new Map(activities.map(({ id, parents }) => [id, parents]));
  const hasBudget = new Set(budgets.map(({ activity, currency }) => `${currency} ${activity}`));
  const outermost = budgets.filter(
    ({ activity, currency }) =>
      !(parentsOf.get(activity) ?? []).some(
        (parent) => parent !== activity && hasBudget.has(`${currency} ${parent}`),
      ),
  );
  return [...budgetsInForce(outermost).inForce];
}
