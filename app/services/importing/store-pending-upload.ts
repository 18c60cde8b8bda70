import type { Ledger } from '#app/database/open-ledger.ts';
import { isAppError } from '#app/errors.ts';
import { MAX_RECEIVED_BYTES } from '#app/storage/file-store.ts';
import { ledgerFiles } from '#app/storage/ledger-files.ts';
import type { UploadResult } from '#app/view-models/import.ts';
import { createPendingUpload } from '#db/queries/pending-uploads.ts';
import { type Actor, recordAudit } from '#db/queries/record-audit.ts';
import { recordSourceFile } from '#db/queries/record-source-file.ts';
import { UnusableFile } from '#importers/importer.ts';
import { importFile } from './import-file.ts';

export const MAX_UPLOAD_BYTES = MAX_RECEIVED_BYTES;

export type UploadRequest = {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly fileName: string;
  readonly format: string | null;
  readonly mission: string | null;
  readonly publishedOn: string | null;
  /** The person's role covers no more than `mission`. */
  readonly isScoped: boolean;
  readonly actor: Actor;
};

/** Keeps an uploaded file and tries it out; the ledger itself changes only when somebody commits the upload. */
export async function storePendingUpload(ledger: Ledger, request: UploadRequest): Promise<UploadResult> {
  const store = ledgerFiles(ledger);
  const received = await store.receive(request.bytes);
  try {
    const { fileName, format, mission, publishedOn, isScoped, actor } = request;
    const kept = await received.keep();
    const outcome = await importFile(ledger.database, store, {
      bytes: store.read(kept.sha256),
      fileName,
      format,
      mission,
      publishedOn,
      isScoped,
      actor,
      isDryRun: true,
      reason: null,
    });
    const batchId = await ledger.database.write(async (tx) => {
      await recordSourceFile(tx, kept);
      const id = await createPendingUpload(tx, {
        sha256: kept.sha256,
        fileName,
        format,
        mission,
        publishedOn,
        isScoped,
        outcome: outcome as never,
        uploadedBy: actor.label,
      });
      await recordAudit(tx, {
        actor,
        action: 'file_uploaded',
        subjectType: 'pending_upload',
        subjectId: id,
        after: { file: fileName, sha256: kept.sha256, format: outcome.format },
      });
      return id;
    });
    return { kind: 'pending', batchId, fileName };
  } catch (error) {
    if (!isAppError(error) || error.status >= 500) throw error;
    const cause = error.cause instanceof UnusableFile ? error.cause : null;
    return {
      kind: 'refused',
      fileName: request.fileName,
      code: cause?.code ?? error.code,
      message: cause?.message ?? error.userMessage ?? error.message,
      line: cause?.line ?? null,
    };
  } finally {
    await received.discard();
  }
}
