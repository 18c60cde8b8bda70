import type { WriteTx } from '#db/client.ts';

export type RowCounts = {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly excluded: number;
};

export type RecordCounts = {
  readonly new: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly excluded: number;
};

export type NewBatch = {
  readonly format: string;
  /** How sure recognition was, 0–1; 1 when a person named the format. */
  readonly confidence: number;
  readonly importerVersion: number;
  readonly isTranscription: boolean;
  readonly fileSha256: string;
  readonly fileName: string;
  readonly mission: string | null;
  /** Imported by somebody whose role covers no more than the mission. */
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
};

export async function recordBatch(tx: WriteTx, batch: NewBatch): Promise<string> {
  const [row] = await tx.sql<[{ id: string }]>`
    insert into import_batches ${tx.sql({
      kind: 'import',
      format: batch.format,
      confidence: batch.confidence,
      importer_version: batch.importerVersion,
      is_transcription: batch.isTranscription,
      file_sha256: batch.fileSha256,
      file_name: batch.fileName,
      mission: batch.mission,
      is_scoped: batch.isScoped,
      published_on: batch.publishedOn,
      title: batch.title,
      rows_read: batch.rows.read,
      rows_accepted: batch.rows.accepted,
      rows_rejected: batch.rows.rejected,
      rows_excluded: batch.rows.excluded,
      records_new: batch.records.new,
      records_revised: batch.records.revised,
      records_unchanged: batch.records.unchanged,
      records_excluded: batch.records.excluded,
      issues_total: batch.issuesTotal,
      exclusions: tx.sql.json(batch.exclusions as never),
      actor: batch.actor,
      reason: batch.reason,
      recorded_at: batch.recordedAt,
    })} returning id`;
  return row.id;
}

/** A batch that undoes another: from now on "as of" reads leave that one out; both stay on record. */
export async function recordReversal(
  tx: WriteTx,
  reversal: {
    readonly batchId: string;
    readonly actor: string;
    readonly reason: string;
    readonly recordedAt: string;
  },
): Promise<string> {
  const [row] = await tx.sql<[{ id: string }]>`
    insert into import_batches (kind, reverts_batch_id, actor, reason, recorded_at)
    values ('reversal', ${reversal.batchId}, ${reversal.actor}, ${reversal.reason}, ${reversal.recordedAt})
    returning id`;
  return row.id;
}
