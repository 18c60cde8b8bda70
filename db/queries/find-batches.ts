import type { ReadTx } from '#db/client.ts';
import type { RecordCounts, RowCounts } from './record-batch.ts';

export type BatchRow = {
  readonly id: string;
  readonly kind: 'import' | 'reversal';
  readonly format: string | null;
  readonly fileName: string | null;
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly confidence: number | null;
  readonly mission: string | null;
  readonly isScoped: boolean;
  readonly publishedOn: string | null;
  readonly title: string | null;
  readonly rows: RowCounts;
  readonly records: RecordCounts;
  readonly issuesTotal: number;
  readonly exclusions: readonly { readonly reason: string; readonly records: number }[];
  readonly actor: string;
  readonly reason: string | null;
  readonly recordedAt: string;
  readonly revertsBatchId: string | null;
  readonly reversal: {
    readonly id: string;
    readonly recordedAt: string;
    readonly actor: string;
    readonly reason: string;
  } | null;
};

export type BatchFilter = {
  readonly id?: string;
  readonly sha256?: string;
  readonly limit?: number;
  readonly offset?: number;
};

/** Batches, newest first. */
export async function findBatches(tx: ReadTx, filter: BatchFilter = {}): Promise<BatchRow[]> {
  const { sql } = tx;
  return sql<BatchRow[]>`
    select b.id::text, b.kind, b.format, b.file_name as "fileName", b.file_sha256 as sha256, f.bytes::float8 as bytes, b.confidence, b.mission,
      b.is_scoped as "isScoped",      b.published_on as "publishedOn", b.title,
      jsonb_build_object('read', b.rows_read, 'accepted', b.rows_accepted, 'rejected', b.rows_rejected, 'excluded', b.rows_excluded) as rows,
      jsonb_build_object('new', b.records_new, 'revised', b.records_revised, 'unchanged', b.records_unchanged, 'excluded', b.records_excluded) as records,
      b.issues_total::float8 as "issuesTotal", b.exclusions, b.actor, b.reason, b.recorded_at as "recordedAt",
      b.reverts_batch_id::text as "revertsBatchId",
      case when r.id is null then null else jsonb_build_object('id', r.id::text, 'actor', r.actor, 'reason', r.reason,
        'recordedAt', to_char(r.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) end as reversal
    from import_batches b left join source_files f on f.sha256 = b.file_sha256
    left join import_batches r on r.reverts_batch_id = b.id
    where true ${filter.id === undefined ? sql`` : sql`and b.id = ${filter.id}`}
      ${filter.sha256 === undefined ? sql`` : sql`and b.file_sha256 = ${filter.sha256}`}
    order by b.recorded_at desc, b.id desc limit ${filter.limit ?? null} offset ${filter.offset ?? 0}`;
}

export async function countBatches(tx: ReadTx): Promise<number> {
  const [row] = await tx.sql<[{ count: number }]>`select count(*)::int as count from import_batches`;
  return row.count;
}

/** The batch in force that came from these bytes, read by this version of the importer; null: none. */
export async function getBatchOfFile(
  tx: ReadTx,
  { sha256, format, importerVersion }: { sha256: string; format: string; importerVersion: number },
): Promise<string | null> {
  const [row] = await tx.sql<{ id: string }[]>`
    select b.id::text from import_batches b
    where b.file_sha256 = ${sha256} and b.format = ${format} and b.importer_version = ${importerVersion}
      and not exists (select 1 from import_batches r where r.reverts_batch_id = b.id)
    order by b.recorded_at desc limit 1`;
  return row?.id ?? null;
}
