/** Rows of a workbook, read in a thread of its own with a heap limit, a time limit and back-pressure. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { MAX_ARCHIVE_BYTES, WORKBOOK_HEAP_MIB, WORKBOOK_WAIT_LIMIT_MS } from './files/limits.ts';
import { allBytes } from './files/source-bytes.ts';
import type { WorkbookMessage, WorkbookRow, WorkbookTask } from './files/workbook-message.ts';
import type { SourceFile } from './importer.ts';
import { UnusableFile } from './importer.ts';

export type SheetRow = WorkbookRow & { readonly sheet: string };

/** By package name, so that it is found from a bundle too. */
const THREAD = pathToFileURL(createRequire(import.meta.url).resolve('#importers/files/workbook-thread.ts'));

/** Every row of every worksheet in the workbook's order; `maxRowsPerSheet` reads only the beginning of each. */
export async function* readWorkbook(
  file: SourceFile,
  maxRowsPerSheet: number | null = null,
): AsyncIterable<SheetRow> {
  let sheet = '';
  for await (const message of workbookMessages(await allBytes(file, MAX_ARCHIVE_BYTES), maxRowsPerSheet)) {
    if (message.kind === 'sheet') sheet = message.name;
    if (message.kind === 'rows') for (const row of message.rows) yield { ...row, sheet };
  }
}

async function* workbookMessages(
  bytes: Uint8Array,
  maxRowsPerSheet: number | null,
): AsyncIterable<WorkbookMessage> {
  const task: WorkbookTask = { bytes, maxRowsPerSheet };
  const worker = new Worker(THREAD, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: WORKBOOK_HEAP_MIB },
    stdout: true,
    stderr: true,
  });
  const inbox = openInbox(worker);
  try {
    while (true) {
      const message = await inbox.next();
      if (message.kind === 'unusable') throw new UnusableFile(message.code, message.message);
      if (message.kind === 'end') return;
      yield message;
      worker.postMessage('more');
    }
  } finally {
    await worker.terminate();
  }
}

/** Messages in order, each within the time limit. */
function openInbox(worker: Worker): { next(): Promise<WorkbookMessage> } {
  const received: WorkbookMessage[] = [];
  let wake: (() => void) | null = null;
  const receive = (message: WorkbookMessage) => {
    received.push(message);
    wake?.();
  };
  worker.on('message', receive);
  worker.on('error', () => receive(EXHAUSTED));
  worker.on('exit', () => receive(EXHAUSTED));
  return {
    async next() {
      if (received.length === 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(() => receive(TOO_SLOW), WORKBOOK_WAIT_LIMIT_MS);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        wake = null;
      }
      return received.shift() ?? EXHAUSTED;
    },
  };
}

const EXHAUSTED: WorkbookMessage = {
  kind: 'unusable',
  code: 'workbook_exhausted',
  message: 'Reading this workbook needs more memory than allowed. Export the table as CSV and import that.',
};
const TOO_SLOW: WorkbookMessage = {
  kind: 'unusable',
  code: 'workbook_too_slow',
  message: 'Reading this workbook takes longer than allowed. Export the table as CSV and import that.',
};
