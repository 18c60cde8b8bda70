/** Money on file for a mission, as an assessment takes it: by currency, in the days it speaks of. */
import type { ActivityRow, AllocationRow } from '#db/queries/find-mission-books.ts';
import type { ObservationRow } from '#db/queries/find-observations.ts';
import type { BudgetRow, TransactionRow } from '#db/queries/find-transactions.ts';
import type { InputDeflator, MoneyInput } from '#metrics/assessment/money-input.ts';
import { TRANSACTION_TYPES } from '#metrics/domain/money.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import { type Budget, FLOW_KINDS, type Flow, type FlowKind } from '#metrics/money/statement.ts';
import { chooseSeries } from './freeze-series.ts';

export type MissionBooks = {
  readonly activities: readonly ActivityRow[];
  readonly transactions: readonly TransactionRow[];
  readonly budgets: readonly BudgetRow[];
  readonly allocations: readonly AllocationRow[];
  /** Observations of the price index, of whatever areas. */
  readonly prices: readonly ObservationRow[];
};

export const PRICE_INDEX = 'gdp-deflator';

/**
 * The country whose price index stands for a currency. Currencies of several countries have none: an index of one of
 * them would be a choice that nobody has declared.
 */
const PRICE_AREAS: Readonly<Record<string, string>> = {
  AUD: 'AUS',
  CAD: 'CAN',
  CHF: 'CHE',
  DKK: 'DNK',
  GBP: 'GBR',
  JPY: 'JPN',
  NOK: 'NOR',
  NZD: 'NZL',
  SEK: 'SWE',
  USD: 'USA',
};
export const priceAreas: readonly string[] = Object.values(PRICE_AREAS);

export function moneyInput(books: MissionBooks, on: IsoDate): MoneyInput {
  const { activities, transactions, budgets, allocations, prices } = books;
  const flows = transactions.flatMap(inputFlow).filter(({ to }) => to <= on);
  const currencies = [...new Set(flows.map(({ currency }) => currency))].sort();
  return {
    activities: activities.map(({ id, parents, startedOn }) => ({ id, parents, startedOn })),
    flows,
    budgets: budgets.map(inputBudget),
    allocations: allocations.map(({ activity, objective, share }) => ({ activity, objective, share })),
    deflators: currencies.flatMap((currency) => inputDeflator(currency, prices, on)),
  };
}

function inputFlow(row: TransactionRow): Flow[] {
  const kind = TRANSACTION_TYPES[row.type];
  if (!isFlowKind(kind)) return [];
  const other = kind === 'incoming_funds' ? row.provider : row.receiver;
  return [
    {
      kind,
      activity: row.activity,
      from: row.periodStart ?? row.date,
      to: row.date,
      currency: row.currency,
      amount: row.amount,
      provider: row.provider?.name ?? row.provider?.ref ?? null,
      linkedActivity: other?.activity ?? null,
    },
  ];
}

function isFlowKind(kind: string): kind is FlowKind {
  return FLOW_KINDS.some((name) => name === kind);
}

function inputBudget(row: BudgetRow): Budget {
  return {
    activity: row.activity,
    isRevised: row.type === '2',
    from: row.periodStart,
    to: row.periodEnd,
    currency: row.currency,
    amount: row.amount,
  };
}

/** Results are in prices of the newest year of the index. */
function inputDeflator(
  currency: string,
  prices: readonly ObservationRow[],
  on: IsoDate,
): readonly InputDeflator[] {
  const area = PRICE_AREAS[currency];
  if (area === undefined) return [];
  const rows = chooseSeries(prices, { indicator: PRICE_INDEX, area, mission: null });
  const annual = rows.filter(
    ({ period, periodEnd, value }) => /^\d{4}$/.test(period) && periodEnd <= on && (value ?? 0) > 0,
  );
  const last = annual.at(-1);
  if (last === undefined) return [];
  const { title, citation, publisher } = last.source;
  return [
    {
      currency,
      name: `${PRICE_INDEX} ${area}`,
      citation: citation ?? `${publisher}, ${title}`,
      baseYear: last.period,
      byYear: Object.fromEntries(annual.map(({ period, value }) => [period, value!])),
    },
  ];
}
