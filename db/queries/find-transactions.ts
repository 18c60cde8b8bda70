import type { ReadTx } from '#db/client.ts';
import type {
  ActivityPart,
  DecimalText,
  PartyRecord,
  ShareRecord,
  TransactionTypeCode,
} from '#metrics/domain/money.ts';

export type TransactionRow = {
  readonly activity: string;
  readonly mission: string | null;
  readonly position: number;
  readonly type: TransactionTypeCode;
  readonly date: string;
  readonly valueDate: string;
  readonly currency: string;
  readonly currencyFrom: 'value' | 'default-currency';
  readonly amount: DecimalText;
  readonly provider: PartyRecord | null;
  readonly receiver: PartyRecord | null;
  readonly sectors: readonly ShareRecord[];
  readonly description: string | null;
  /** First day of the period the amount sums up; null for a payment on a day. */
  readonly periodStart: string | null;
  readonly recordedAt: string;
  readonly sourceId: string;
  readonly batchId: string;
  readonly file: string;
  readonly sha256: string;
  readonly line: number;
};

export type BudgetRow = Omit<
  TransactionRow,
  | 'type'
  | 'date'
  | 'valueDate'
  | 'currencyFrom'
  | 'provider'
  | 'receiver'
  | 'sectors'
  | 'description'
  | 'periodStart'
> & {
  readonly type: '1' | '2';
  readonly status: '1' | '2';
  readonly periodStart: string;
  readonly periodEnd: string;
};

/** Types are those of budgets: 1 original, 2 revised. */
export type PlannedDisbursementRow = Omit<BudgetRow, 'status' | 'periodEnd'> & {
  /** Null: the publisher does not say when the period ends. */
  readonly periodEnd: string | null;
};

export type MoneyFilter = {
  readonly mission?: string | undefined;
  readonly activity?: string | undefined;
  /** Only money that is attributed to some mission. */
  readonly ofMissions?: boolean | undefined;
  readonly asOf: string;
};

/** Transactions of the activity versions in force; amounts as decimal text, corrections as negative amounts. */
export async function findTransactions(tx: ReadTx, filter: MoneyFilter): Promise<TransactionRow[]> {
  const { sql } = tx;
  return sql<TransactionRow[]>`
    select i.transaction_on as date, i.currency_from as "currencyFrom", i.provider, i.receiver, i.sectors, i.description,
      i.period_start as "periodStart", ${stated(tx)} ${inForce(tx, 'transactions', filter)}
    order by a.iati_identifier, i.transaction_on, i.position`;
}

export async function findBudgets(tx: ReadTx, filter: MoneyFilter): Promise<BudgetRow[]> {
  const { sql } = tx;
  return sql<BudgetRow[]>`
    select i.status, i.period_start as "periodStart", i.period_end as "periodEnd", ${stated(tx)}
      ${inForce(tx, 'budgets', filter)}
    order by a.iati_identifier, i.period_start, i.type, i.position`;
}

export async function findPlannedDisbursements(
  tx: ReadTx,
  filter: MoneyFilter,
): Promise<PlannedDisbursementRow[]> {
  const { sql } = tx;
  return sql<PlannedDisbursementRow[]>`
    select i.period_start as "periodStart", i.period_end as "periodEnd", ${stated(tx)}
      ${inForce(tx, 'planned_disbursements', filter)}
    order by a.iati_identifier, i.period_start, i.type, i.position`;
}

/** What every kind of item states, and where it stands. */
function stated({ sql }: ReadTx) {
  return sql`a.iati_identifier as activity, v.mission, i.position, i.type, i.value_on as "valueDate", i.currency,
    trim_scale(i.amount)::text as amount, v.recorded_at as "recordedAt", coalesce(i.source_id, v.source_id)::text as "sourceId",
    v.batch_id::text as "batchId", b.file_name as file, b.file_sha256 as sha256, i.line::int as line`;
}

/** The items of the activity versions that are in force for their part. */
function inForce({ sql }: ReadTx, part: Exclude<ActivityPart, 'activity'>, filter: MoneyFilter) {
  return sql`
    from current_activity_parts(${filter.asOf}, ${part}) v
    join activities a on a.id = v.activity_id
    join ${sql(part)} i on i.activity_id = v.activity_id and i.version_id = v.id
    join import_batches b on b.id = v.batch_id
    where true ${filter.mission === undefined ? sql`` : sql`and v.mission = ${filter.mission}`}
      ${filter.activity === undefined ? sql`` : sql`and a.iati_identifier = ${filter.activity}`}
      ${filter.ofMissions ? sql`and v.mission is not null` : sql``}`;
}
