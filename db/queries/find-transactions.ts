import type { ReadTx } from '#db/client.ts';
import type { DecimalText, PartyRecord, ShareRecord, TransactionTypeCode } from '#metrics/domain/money.ts';

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
    select a.iati_identifier as activity, v.mission, t.position, t.type, t.transaction_on as date,
      t.value_on as "valueDate", t.currency, t.currency_from as "currencyFrom", trim_scale(t.amount)::text as amount, t.provider, t.receiver, t.sectors,
      t.description, t.period_start as "periodStart", v.recorded_at as "recordedAt",
      coalesce(t.source_id, v.source_id)::text as "sourceId", v.batch_id::text as "batchId", b.file_name as file,
      b.file_sha256 as sha256, t.line::int as line
    from current_activity_parts(${filter.asOf}, 'transactions') v
    join activities a on a.id = v.activity_id
    join transactions t on t.activity_id = v.activity_id and t.version_id = v.id
    join import_batches b on b.id = v.batch_id
    where true ${filter.mission === undefined ? sql`` : sql`and v.mission = ${filter.mission}`}
      ${filter.activity === undefined ? sql`` : sql`and a.iati_identifier = ${filter.activity}`}
      ${filter.ofMissions ? sql`and v.mission is not null` : sql``}
    order by a.iati_identifier, t.transaction_on, t.position`;
}

export async function findBudgets(tx: ReadTx, filter: MoneyFilter): Promise<BudgetRow[]> {
  const { sql } = tx;
  return sql<BudgetRow[]>`
    select a.iati_identifier as activity, v.mission, u.position, u.type, u.status,
      u.period_start as "periodStart", u.period_end as "periodEnd", u.value_on as "valueDate", u.currency, trim_scale(u.amount)::text as amount,
      v.recorded_at as "recordedAt", coalesce(u.source_id, v.source_id)::text as "sourceId", v.batch_id::text as "batchId",
      b.file_name as file, b.file_sha256 as sha256, u.line::int as line
    from current_activity_parts(${filter.asOf}, 'budgets') v
    join activities a on a.id = v.activity_id
    join budgets u on u.activity_id = v.activity_id and u.version_id = v.id
    join import_batches b on b.id = v.batch_id
    where true ${filter.mission === undefined ? sql`` : sql`and v.mission = ${filter.mission}`}
      ${filter.activity === undefined ? sql`` : sql`and a.iati_identifier = ${filter.activity}`}
      ${filter.ofMissions ? sql`and v.mission is not null` : sql``}
    order by a.iati_identifier, u.period_start, u.type, u.position`;
}

export async function findPlannedDisbursements(
  tx: ReadTx,
  filter: MoneyFilter,
): Promise<PlannedDisbursementRow[]> {
  const { sql } = tx;
  return sql<PlannedDisbursementRow[]>`
    select a.iati_identifier as activity, v.mission, u.position, u.type, u.period_start as "periodStart",
      u.period_end as "periodEnd", u.value_on as "valueDate", u.currency, trim_scale(u.amount)::text as amount,
      v.recorded_at as "recordedAt", coalesce(u.source_id, v.source_id)::text as "sourceId", v.batch_id::text as "batchId",
      b.file_name as file, b.file_sha256 as sha256, u.line::int as line
    from current_activity_parts(${filter.asOf}, 'planned_disbursements') v
    join activities a on a.id = v.activity_id
    join planned_disbursements u on u.activity_id = v.activity_id and u.version_id = v.id
    join import_batches b on b.id = v.batch_id
    where true ${filter.mission === undefined ? sql`` : sql`and v.mission = ${filter.mission}`}
      ${filter.activity === undefined ? sql`` : sql`and a.iati_identifier = ${filter.activity}`}
      ${filter.ofMissions ? sql`and v.mission is not null` : sql``}
    order by a.iati_identifier, u.period_start, u.type, u.position`;
}
