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
  const entries = readZipDirectory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  await checkZip(entries);
  const sheets = await workbookSheets(entries);
  if (sheets.length > MAX_WORKBOOK_SHEETS) {
    throw new UnusableFile('workbook_sheets', `This workbook has more than ${MAX_WORKBOOK_SHEETS} sheets.`);
  }
  let cells = 0;
  for (const { name, position } of sheets) {
    yield { kind: 'sheet', name };
    let rows: WorkbookRow[] = [];
    const options = { sheet: position, ...(maxRowsPerSheet === null ? {} : { maxRows: maxRowsPerSheet }) };
    for await (const row of streamXlsxRows(bytes, options)) {
      cells += row.values.length;
      if (cells > MAX_WORKBOOK_CELLS) {
        throw new UnusableFile(
          'workbook_cells',
          'This workbook has too many cells. Export the table as CSV.',
        );
      }
      rows.push({ line: row.index + 1, cells: row.values.map(plainCell) });
      if (rows.length < WORKBOOK_BATCH_ROWS) continue;
      yield { kind: 'rows', rows };
      rows = [];
    }
    yield { kind: 'rows', rows };
  }
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
