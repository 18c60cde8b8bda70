/** What stands below an activity: a table of each kind in the ledger, and one on the stage with the same columns. */
import type { CopyValue } from '#db/copy.ts';
import type {
  ActivityRecord,
  BudgetRecord,
  PlannedDisbursementRecord,
  TransactionRecord,
} from '#metrics/domain/money.ts';

export type ItemKind = 'transaction' | 'budget' | 'plannedDisbursement';

export type ItemTable = {
  readonly kind: ItemKind;
  readonly table: string;
  readonly staged: string;
  /** What the publisher says; two items are the same when all of these are. */
  readonly content: readonly string[];
  /** The same, and where it stands: the document that states it, and the line. */
  readonly columns: readonly string[];
  readonly rowsOf: (record: ActivityRecord, sourceOf: SourceOf) => Iterable<readonly CopyValue[]>;
};

/** Stored id of a source the file declares; null where none is named. */
export type SourceOf = (key: string | null) => string | null;

const PLACE = ['source_id', 'line'];

const TRANSACTION_COLUMNS = [
  'ref',
  'type',
  'transaction_on',
  'value_on',
  'currency',
  'currency_from',
  'amount',
  'provider',
  'receiver',
  'sectors',
  'recipient_country',
  'recipient_region',
  'description',
  'is_humanitarian',
  'period_start',
] as const;
const BUDGET_COLUMNS = [
  'type',
  'status',
  'period_start',
  'period_end',
  'value_on',
  'currency',
  'amount',
] as const;
const PLANNED_COLUMNS = [
  'type',
  'period_start',
  'period_end',
  'value_on',
  'currency',
  'amount',
  'provider',
  'receiver',
] as const;

export const ITEM_TABLES: readonly ItemTable[] = [
  {
    kind: 'transaction',
    table: 'transactions',
    staged: 'staged_transactions',
    content: TRANSACTION_COLUMNS,
    columns: [...TRANSACTION_COLUMNS, ...PLACE],
    rowsOf: ({ transactions }, sourceOf) =>
      transactions.map((item) => [...transactionRow(item), sourceOf(item.sourceKey), item.line]),
  },
  {
    kind: 'budget',
    table: 'budgets',
    staged: 'staged_budgets',
    content: BUDGET_COLUMNS,
    columns: [...BUDGET_COLUMNS, ...PLACE],
    rowsOf: ({ budgets }, sourceOf) =>
      budgets.map((item) => [...budgetRow(item), sourceOf(item.sourceKey), item.line]),
  },
  {
    kind: 'plannedDisbursement',
    table: 'planned_disbursements',
    staged: 'staged_planned_disbursements',
    content: PLANNED_COLUMNS,
    columns: [...PLANNED_COLUMNS, ...PLACE],
    rowsOf: ({ plannedDisbursements }, sourceOf) =>
      plannedDisbursements.map((item) => [...plannedRow(item), sourceOf(item.sourceKey), item.line]),
  },
];

type RowOf<Columns extends readonly string[]> = { readonly [Index in keyof Columns]: CopyValue };

function transactionRow(item: TransactionRecord): RowOf<typeof TRANSACTION_COLUMNS> {
  return [
    item.ref,
    item.type,
    item.date,
    item.valueDate,
    item.currency,
    item.currencyFrom,
    item.amount,
    json(item.provider),
    json(item.receiver),
    json(item.sectors),
    item.recipientCountry,
    item.recipientRegion,
    item.description,
    item.isHumanitarian,
    item.periodStart,
  ];
}

function budgetRow(item: BudgetRecord): RowOf<typeof BUDGET_COLUMNS> {
  return [
    item.type,
    item.status,
    item.periodStart,
    item.periodEnd,
    item.valueDate,
    item.currency,
    item.amount,
  ];
}

function plannedRow(item: PlannedDisbursementRecord): RowOf<typeof PLANNED_COLUMNS> {
  return [
    item.type,
    item.periodStart,
    item.periodEnd,
    item.valueDate,
    item.currency,
    item.amount,
    json(item.provider),
    json(item.receiver),
  ];
}

function json(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
