import type { Ledger } from '#app/database/open-ledger.ts';
import { AppError } from '#app/errors.ts';
import { assessAffectedMissions } from '#app/services/assessing/assess-affected-missions.ts';
import { ledgerFiles } from '#app/storage/ledger-files.ts';
import { deletePendingUpload, findPendingUploads } from '#db/queries/pending-uploads.ts';
import { type Actor, recordAudit } from '#db/queries/record-audit.ts';
import { type FileOutcome, importFile } from './import-file.ts';

type Decision = {
  readonly id: string;
  readonly actor: Actor;
  /** The person may write anywhere, not only about one mission. */
  readonly coversLedger: boolean;
};

/** Stores an upload for good and returns what became of it; two people who commit at once commit it once. */
export async function commitPendingUpload(
  ledger: Ledger,
  { id, actor, reason, today, coversLedger }: Decision & { reason: string | null; today: string },
): Promise<FileOutcome> {
  const upload = await requirePendingUpload(ledger, id);
  requireCover(upload, coversLedger);
  const store = ledgerFiles(ledger);
  const outcome = await importFile(ledger.database, store, {
    bytes: store.read(upload.sha256),
    fileName: upload.fileName,
    format: upload.format,
    mission: upload.mission,
    publishedOn: upload.publishedOn,
    isScoped: upload.isScoped,
    isDryRun: false,
    actor,
    reason,
  });
  await ledger.database.write((tx) => deletePendingUpload(tx, id));
  if (outcome.batchId !== null)
    await assessAffectedMissions(ledger, {
      batchId: outcome.batchId,
      today,
      actor,
      isEarlierBatch: outcome.isSameBytes,
    });
  return outcome;
}

/** Throws an upload away; its file stays in the store, unreferenced figures never existed. */
export async function discardPendingUpload(
  ledger: Ledger,
  { id, actor }: { id: string; actor: Actor },
): Promise<void> {
  const upload = await requirePendingUpload(ledger, id);
  await ledger.database.write(async (tx) => {
    await deletePendingUpload(tx, id);
    await recordAudit(tx, {
      actor,
      action: 'upload_discarded',
      subjectType: 'pending_upload',
      subjectId: id,
      before: { file: upload.fileName, sha256: upload.sha256 },
    });
  });
}

/** What was uploaded with rights for the whole ledger may speak of anything, and needs such rights to be committed. */
export function requireCover({ isScoped }: { readonly isScoped: boolean }, coversLedger: boolean): void {
  if (isScoped || coversLedger) return;
  throw new AppError('forbidden', {
    message: 'This import may speak of more than the mission that your role covers.',
  });
}

async function requirePendingUpload(ledger: Ledger, id: string) {
  const [upload] = await ledger.database.read((tx) => findPendingUploads<FileOutcome>(tx, { id }));
  if (!upload)
    throw new AppError('not_found', { message: 'This upload has been decided about already, or never was.' });
  return upload;
}
