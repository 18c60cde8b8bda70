import { join } from 'node:path';
import type { Ledger } from '#app/database/open-ledger.ts';
import { type FileStore, folderStore } from './file-store.ts';

/** The source files of a ledger. */
export function ledgerFiles(ledger: Pick<Ledger, 'dataDir'>): FileStore {
  return folderStore(join(ledger.dataDir, 'files'));
}
