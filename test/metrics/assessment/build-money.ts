import type { MoneyInput } from '#metrics/assessment/money-input.ts';
import type { Budget, Flow } from '#metrics/money/statement.ts';
import { money } from './build-input.ts';

/** Spending over a time; the whole mission of the examples is one activity. */
export function spent(from: string, to: string, amount: string, fields: Partial<Flow> = {}): Flow {
  return {
    kind: 'expenditure',
    activity: 'A',
    from,
    to,
    currency: 'USD',
    amount,
    provider: null,
    linkedActivity: null,
    ...fields,
  };
}

export function budgeted(from: string, to: string, amount: string, fields: Partial<Budget> = {}): Budget {
  return { activity: 'A', isRevised: false, from, to, currency: 'USD', amount, ...fields };
}

export function booksOf(fields: Partial<MoneyInput>): MoneyInput {
  return money({ activities: [{ id: 'A', parents: [], startedOn: null }], ...fields });
}
