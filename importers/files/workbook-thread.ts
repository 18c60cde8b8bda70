/** Runs in a worker thread with a heap limit: a workbook made to exhaust its reader ends this thread and nothing else. */
import { Buffer } from 'node:buffer';
import { parentPort, workerData } from 'node:worker_threads';
import { streamXlsxRows } from 'hucre/xlsx';
import { UnusableFile } from '../importer.ts';
import {
  MAX_WORKBOOK_CELLS,
  MAX_WORKBOOK_SHEETS,
  WORKBOOK_BATCH_ROWS,
  WORKBOOK_BATCHES_AHEAD,
} from './limits.ts';
import { isOldWorkbook, refuseProtected } from './old-workbook.ts';
import type { CellValue, WorkbookMessage, WorkbookRow, WorkbookTask } from './workbook-message.ts';
import { workbookSheets } from './workbook-sheets.ts';
import { checkZip, readZipDirectory } from './zip-directory.ts';

if (parentPort) await serve(parentPort, workerData as WorkbookTask);

async function serve(
  port: NonNullable<typeof parentPort>,
  { bytes, maxRowsPerSheet }: WorkbookTask,
): Promise<void> {
  let ahead = 0;
  const waiting: (() => void)[] = [];
  port.on('message', () => {
    ahead -= 1;
    waiting.shift()?.();
  });
  const send = async (message: WorkbookMessage) => {
    while (ahead >= WORKBOOK_BATCHES_AHEAD) await new Promise<void>((resolve) => waiting.push(resolve));
    ahead += 1;
    port.postMessage(message);
  };
  try {
    for await (const message of workbookMessages(bytes, maxRowsPerSheet)) await send(message);
    await send({ kind: 'end' });
  } catch (error) {
    port.postMessage(failure(error));
  }
  port.close();
}

async function* workbookMessages(
  bytes: Uint8Array,
  maxRowsPerSheet: number | null,
): AsyncIterable<WorkbookMessage> {
  const sheets = isOldWorkbook(bytes) ? await oldSheets(bytes) : await newSheets(bytes, maxRowsPerSheet);
  if (sheets.length > MAX_WORKBOOK_SHEETS) {
    throw new UnusableFile('workbook_sheets', `This workbook has more than ${MAX_WORKBOOK_SHEETS} sheets.`);
  }
  let cells = 0;
  for (const { name, rows } of sheets) {
    yield { kind: 'sheet', name };
    let batch: WorkbookRow[] = [];
    for await (const { index, values } of rows) {
      if (maxRowsPerSheet !== null && index >= maxRowsPerSheet) break;
      cells += values.length;
      if (cells > MAX_WORKBOOK_CELLS) {
        throw new UnusableFile(
          'workbook_cells',
          'This workbook has too many cells. Export the table as CSV.',
        );
      }
      batch.push({ line: index + 1, cells: values.map(plainCell) });
      if (batch.length < WORKBOOK_BATCH_ROWS) continue;
      yield { kind: 'rows', rows: batch };
      batch = [];
    }
    yield { kind: 'rows', rows: batch };
  }
}

type StoredRow = { readonly index: number; readonly values: readonly unknown[] };
type StoredSheet = { readonly name: string; readonly rows: AsyncIterable<StoredRow> | Iterable<StoredRow> };

async function newSheets(bytes: Uint8Array, maxRows: number | null): Promise<StoredSheet[]> {
  const entries = readZipDirectory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  await checkZip(entries);
  return (await workbookSheets(entries)).map(({ name, position }) => ({
    name,
    rows: streamXlsxRows(bytes, { sheet: position, ...(maxRows === null ? {} : { maxRows }) }),
  }));
}

/** Read whole: the old format has no order that could be streamed, and at most 65,536 rows a sheet. */
async function oldSheets(bytes: Uint8Array): Promise<StoredSheet[]> {
  refuseProtected(bytes);
  const { readXls } = await import('hucre'); // the whole library, which few files need
  const { sheets } = await readXls(bytes);
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((values, index) => ({ index, values })),
  }));
}

function plainCell(value: unknown): CellValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value instanceof Date && !Number.isNaN(value.valueOf()) ? value.toISOString().slice(0, 10) : null;
}

function failure(error: unknown): WorkbookMessage {
  if (error instanceof UnusableFile) return { kind: 'unusable', code: error.code, message: error.message };
  const reason = error instanceof Error ? error.message : 'it cannot be read';
  return {
    kind: 'unusable',
    code: 'workbook_damaged',
    message: `This workbook is damaged: ${reason}. Save it again as .xlsx.`,
  };
}
