import type { WriteTx } from '#db/client.ts';
import { copyInto } from '#db/copy.ts';
import type { ActivityRecord } from '#metrics/domain/money.ts';
import { ITEM_TABLES, type ItemTable, type SourceOf } from './activity-items.ts';

export type ActivityStage = {
  add(record: ActivityRecord, details: StagedActivityDetails): Promise<void>;
  flush(): Promise<void>;
};

export type StagedActivityDetails = {
  readonly position: number;
  readonly mission: string | null;
  readonly sourceId: string;
  readonly sourceOf: SourceOf;
  /** SHA-256 (hexadecimal) of the activity's content, line numbers left out. */
  readonly contentHash: string;
};

const ACTIVITY_COLUMNS = [
  'position',
  'iati_identifier',
  'parts',
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

export async function stageActivities(tx: WriteTx): Promise<ActivityStage> {
  await tx.sql`
    create temporary table staged_activities (
      position bigint primary key, iati_identifier text not null, parts text[] not null, title text, description text,
      reporting_org_ref text, reporting_org_name text, reporting_org_type text, participating_orgs jsonb not null, status text,
      hierarchy integer, start_on date, end_on date, default_currency text, recipient_countries jsonb not null,
      recipient_regions jsonb not null, sectors jsonb not null, related_activities jsonb not null, mission text,
      content_hash bytea not null, source_id bigint not null, line bigint not null,
      activity_id bigint, previous_version_id bigint, version_id bigint, outcome text
    ) on commit drop`;
  for (const item of ITEM_TABLES) await createItemStage(tx, item);
  const activities = copyInto(tx, 'staged_activities', ACTIVITY_COLUMNS);
  const items = ITEM_TABLES.map(({ staged, columns, rowsOf }) => ({
    rowsOf,
    copy: copyInto(tx, staged, ['activity_position', 'position', ...columns]),
  }));
  return {
    async add(record, details) {
      await activities.add(activityRow(record, details));
      for (const { rowsOf, copy } of items) {
        let position = 0;
        for (const row of rowsOf(record, details.sourceOf))
          await copy.add([details.position, ++position, ...row]);
      }
    },
    async flush() {
      await activities.flush();
      for (const { copy } of items) await copy.flush();
    },
  };
}

async function createItemStage({ sql }: WriteTx, { table, staged, columns }: ItemTable): Promise<void> {
  await sql`
    create temporary table ${sql(staged)} on commit drop as
    select null::bigint as activity_position, position, ${sql.unsafe(columns.join(', '))} from ${sql(table)} with no data`;
}

function activityRow(record: ActivityRecord, details: StagedActivityDetails) {
  return [
    details.position,
    record.iatiIdentifier,
    `{${record.parts.join(',')}}`,
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
    details.mission,
    `\\x${details.contentHash}`,
    details.sourceId,
    record.line,
  ];
}
