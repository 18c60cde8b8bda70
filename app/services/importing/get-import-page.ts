import { MAX_RECEIVED_BYTES } from '#app/storage/file-store.ts';
import type { BatchListView, FormatView, ImportPageView } from '#app/view-models/import.ts';
import type { ReadTx } from '#db/client.ts';
import { countBatches, findBatches } from '#db/queries/find-batches.ts';
import { getMissionNames } from '#db/queries/get-mission-names.ts';
import { findPendingUploads } from '#db/queries/pending-uploads.ts';
import { IMPORTERS } from '#importers/registry.ts';
import { batchSummary, pendingSummary } from './batch-summary.ts';
import type { FileOutcome } from './import-file.ts';

const BATCHES_PER_PAGE = 25;

/** The upload form and the history of imports, newest first; pending uploads stand on the first page. */
export async function getImportPage(tx: ReadTx, { page }: { page: number }): Promise<ImportPageView> {
  const missions = await getMissionNames(tx);
  return {
    formats: listFormats(),
    missions: [...missions].map(([slug, name]) => ({ slug, name })),
    batches: await listBatches(tx, { page }),
    maxFileBytes: MAX_RECEIVED_BYTES,
  };
}

export function listFormats(): FormatView[] {
  return IMPORTERS.map(({ id, title, publisher, kinds, extensions, leavesOut }) => ({
    id,
    title,
    publisher,
    kinds,
    extensions,
    leavesOut,
  }));
}

async function listBatches(tx: ReadTx, { page }: { page: number }): Promise<BatchListView> {
  const total = await countBatches(tx);
  const pages = Math.max(1, Math.ceil(total / BATCHES_PER_PAGE));
  const current = Math.min(Math.max(1, page), pages);
  const batches = await findBatches(tx, {
    limit: BATCHES_PER_PAGE,
    offset: (current - 1) * BATCHES_PER_PAGE,
  });
  const pending = current === 1 ? await findPendingUploads<FileOutcome>(tx) : [];
  return {
    batches: [...pending.map(pendingSummary), ...batches.map(batchSummary)],
    total,
    page: current,
    pages,
  };
}
