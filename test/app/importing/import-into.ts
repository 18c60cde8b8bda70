/** Importing into a test ledger the way every caller does, and counting what it left behind. */
import { type FileOutcome, type ImportRequest, importFile } from '#app/services/importing/import-file.ts';
import { revertBatch } from '#app/services/importing/revert-batch.ts';
import { ledgerFiles } from '#app/storage/ledger-files.ts';
import {
  findObservations,
  type ObservationFilter,
  type ObservationRow,
} from '#db/queries/find-observations.ts';
import type { Actor } from '#db/queries/record-audit.ts';
import type { TestLedger } from '#test/setup/postgres.ts';

export const TESTER: Actor = { id: null, label: 'tester', requestId: null };

type Options = Partial<Omit<ImportRequest, 'bytes' | 'actor'>>;

/** Imports bytes or text; a file name is made up where none is given. */
export function importInto(
  ledger: TestLedger,
  content: string | Uint8Array,
  options: Options = {},
): Promise<FileOutcome> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return importFile(ledger.database, ledgerFiles(ledger), {
    bytes: inPieces(bytes),
    fileName: 'file',
    format: null,
    mission: null,
    publishedOn: null,
    isDryRun: false,
    reason: null,
    ...options,
    actor: TESTER,
  });
}

/** Undoes a batch as somebody who may write anywhere. */
export function revertIn(
  ledger: TestLedger,
  batchId: string,
): Promise<{ batchId: string; reversalId: string }> {
  return revertBatch(ledger, {
    batchId,
    actor: TESTER,
    reason: 'wrong file',
    today: '2026-11-23',
    coversLedger: true,
  });
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 65_536) yield bytes.subarray(start, start + 65_536);
}

/** Rows of every table: two equal counts mean that nothing was added or taken away anywhere. */
export async function countRows({
  database: { sql },
}: Pick<TestLedger, 'database'>): Promise<Record<string, number>> {
  const tables = await sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`;
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await sql<{ rows: number }[]>`select count(*)::int as rows from ${sql(name)}`;
    counts[name] = row?.rows ?? Number.NaN;
  }
  return counts;
}

/** What the ledger knows, or knew. */
export function observations(
  ledger: TestLedger,
  filter: Partial<ObservationFilter> = {},
): Promise<ObservationRow[]> {
  return ledger.database.read((tx) => findObservations(tx, { asOf: 'infinity', ...filter }));
}

/** The database's clock, for "as of" questions between two imports. */
export async function now({ database }: Pick<TestLedger, 'database'>): Promise<string> {
  const [row] = await database.sql<{ at: string }[]>`select clock_timestamp() as at`;
  return row?.at ?? '';
}

type CsvRow = Readonly<Record<string, string | number>>;

/** A file of the ledger's own layout: the columns are those of the first row. */
export function observationCsv(rows: readonly CsvRow[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}
