import type { BatchState, BatchSummary } from '#app/view-models/import.ts';
import type { BatchRow } from '#db/queries/find-batches.ts';
import type { PendingUpload } from '#db/queries/pending-uploads.ts';
import { profileOfFormat } from '#importers/mapping/mapped-importer.ts';
import { IMPORTERS } from '#importers/registry.ts';
import type { FileOutcome } from './import-file.ts';

const HASH_CHARACTERS_SHOWN = 12;

/** An upload that nobody has decided about, as lists and its own page name it. */
export function pendingSummary({
  id,
  fileName,
  outcome,
  uploadedBy,
  uploadedAt,
}: PendingUpload<FileOutcome>): BatchSummary {
  const { format, rows, records, issuesTotal } = outcome;
  const formatTitle = titleOfFormat(format);
  return {
    id,
    state: 'pending',
    fileName,
    format,
    formatTitle,
    rows,
    records,
    issuesTotal,
    actor: uploadedBy,
    at: uploadedAt,
    reason: null,
  };
}

/** A batch of the ledger, as lists and its own page name it. */
export function batchSummary(batch: BatchRow): BatchSummary {
  const { id, rows, records, issuesTotal, actor, reason } = batch;
  const format = batch.format ?? '';
  const formatTitle = titleOfFormat(format);
  return {
    id,
    state: stateOf(batch),
    fileName: batch.fileName ?? '',
    format,
    formatTitle,
    rows,
    records,
    issuesTotal,
    actor,
    at: batch.recordedAt,
    reason,
  };
}

export function stateOf(batch: Pick<BatchRow, 'kind' | 'reversal'>): BatchState {
  if (batch.kind === 'reversal') return 'reversing';
  return batch.reversal ? 'reverted' : 'committed';
}

function titleOfFormat(format: string): string {
  const profile = profileOfFormat(format);
  if (profile !== null) return `Mapping profile ${profile.slice(0, HASH_CHARACTERS_SHOWN)}`;
  return IMPORTERS.find(({ id }) => id === format)?.title ?? format;
}
