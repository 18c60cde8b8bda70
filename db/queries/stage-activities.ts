import type { WriteTx } from '#db/client.ts';
import { copyInto } from '#db/copy.ts';
import type { ActivityRecord } from '#metrics/domain/money.ts';

export type ActivityStage = {
  add(record: ActivityRecord, details: StagedActivityDetails): Promise<void>;
  flush(): Promise<void>;
};

export type StagedActivityDetails = {
  readonly position: number;
  readonly mission: string | null;
  readonly sourceId: string;
  /** Stored id of a source the file declares; null where none is named. */
  readonly sourceOf: (key: string | null) => string | null;
  /** SHA-256 (hexadecimal) of the activity's content, line numbers left out. */
  readonly contentHash: string;
};

const ACTIVITY_COLUMNS = [
  'position',
  'iati_identifier',
  'title',
  'description',
  'reporting_org_ref',
  'reporting_org_name',
  'reporting_org_type',
  'participating_orgs',
  'status',
  'hierarchy',
  'start_on',
  'end_on',
  'default_currency',
  'recipient_countries',
  'recipient_regions',
  'sectors',
  'related_activities',
  'mission',
  'content_hash',
  'source_id',
  'line',
] as const;
const TRANSACTION_COLUMNS = [
  'activity_position',
  'position',
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
  'source_id',
  'line',
] as const;
const BUDGET_COLUMNS = [
  'activity_position',
  'position',
  'type',
  'status',
  'period_start',
  'period_end',
  'value_on',
  'currency',
  'amount',
  'source_id',
  'line',
] as const;

export async function stageActivities(tx: WriteTx): Promise<ActivityStage> {
  await tx.sql`
    create temporary table staged_activities (
      position bigint primary key, iati_identifier text not null, title text, description text, reporting_org_ref text,
      reporting_org_name text, reporting_org_type text, participating_orgs jsonb not null, status text, hierarchy integer,
      start_on date, end_on date, default_currency text, recipient_countries jsonb not null,
      recipient_regions jsonb not null, sectors jsonb not null, related_activities jsonb not null, mission text,
      content_hash bytea not null, source_id bigint not null, line bigint not null,
      activity_id bigint, previous_version_id bigint, version_id bigint, outcome text
    ) on commit drop`;
  await tx.sql`
    create temporary table staged_transactions (
      activity_position bigint not null, position integer not null, ref text, type text not null,
      transaction_on date not null, value_on date not null, currency text not null, currency_from text not null,
      amount numeric(38, 12) not null, provider jsonb, receiver jsonb, sectors jsonb not null, recipient_country text,
      recipient_region text, description text, is_humanitarian boolean, period_start date, source_id bigint, line bigint not null
    ) on commit drop`;
  await tx.sql`
    create temporary table staged_budgets (
      activity_position bigint not null, position integer not null, type text not null, status text not null,
      period_start date not null, period_end date not null, value_on date not null, currency text not null,
      amount numeric(38, 12) not null, source_id bigint, line bigint not null
    ) on commit drop`;
  const activities = copyInto(tx, 'staged_activities', ACTIVITY_COLUMNS);
  const transactions = copyInto(tx, 'staged_transactions', TRANSACTION_COLUMNS);
  const budgets = copyInto(tx, 'staged_budgets', BUDGET_COLUMNS);
  return {
    async add(record, { position, mission, sourceId, contentHash, sourceOf }) {
      await activities.add([
        position,
        record.iatiIdentifier,
        record.title,
        record.description,
        record.reportingOrganisation.ref,
        record.reportingOrganisation.name,
        record.reportingOrganisation.type,
        JSON.stringify(record.participatingOrganisations),
        record.status,
        record.hierarchy,
        record.startOn,
        record.endOn,
        record.defaultCurrency,
        JSON.stringify(record.recipientCountries),
        JSON.stringify(record.recipientRegions),
        JSON.stringify(record.sectors),
        JSON.stringify(record.relatedActivities),
        mission,
        `\\x${contentHash}`,
        sourceId,
        record.line,
      ]);
      for (const [index, item] of record.transactions.entries()) {
        await transactions.add([
          position,
          index + 1,
          item.ref,
          item.type,
          item.date,
          item.valueDate,
          item.currency,
          item.currencyFrom,
          item.amount,
          item.provider && JSON.stringify(item.provider),
          item.receiver && JSON.stringify(item.receiver),
          JSON.stringify(item.sectors),
          item.recipientCountry,
          item.recipientRegion,
          item.description,
          item.isHumanitarian,
          item.periodStart,
          sourceOf(item.sourceKey),
          item.line,
        ]);
      }
      for (const [index, item] of record.budgets.entries()) {
        await budgets.add([
          position,
          index + 1,
          item.type,
          item.status,
          item.periodStart,
          item.periodEnd,
          item.valueDate,
          item.currency,
          item.amount,
          sourceOf(item.sourceKey),
          item.line,
        ]);
      }
    },
    async flush() {
      await activities.flush();
      await transactions.flush();
      await budgets.flush();
    },
  };
}
