/** Rows of a table, whether it came as text or as a workbook. */

import { firstBytes } from '../files/source-bytes.ts';
import type { CellValue } from '../files/workbook-message.ts';
import { cellText } from '../files/workbook-message.ts';
import type { FileSample, SourceFile } from '../importer.ts';
import { readCsv, sampleRecords } from '../read-csv.ts';
import { readWorkbook } from '../read-workbook.ts';

export type TableRow = {
  /** Null for text. */
  readonly sheet: string | null;
  readonly line: number;
  readonly cells: readonly CellValue[];
};

const SAMPLE_ROWS = 40;

export async function* readTable(file: SourceFile): AsyncIterable<TableRow> {
  if (await isWorkbook(file)) yield* readWorkbook(file);
  else for await (const record of readCsv(file)) yield { ...record, sheet: null };
}

/** The first rows of each sheet of a sample; a text is one sheet. */
export function sampleTables(sample: FileSample): readonly (readonly (readonly string[])[])[] {
  if (sample.container === 'workbook') return sample.sheets.map(({ rows }) => rows);
  return [sampleRecords(sample.text, SAMPLE_ROWS)];
}

/** The text of a cell without surrounding space; empty where the row ends before it. */
export function textAt({ cells }: Pick<TableRow, 'cells'>, index: number | undefined): string {
  return index === undefined ? '' : cellText(cells[index]).trim();
}

export function isBlank({ cells }: Pick<TableRow, 'cells'>): boolean {
  return cells.every((cell) => cellText(cell).trim() === '');
}

/** A zip archive or an OLE container: new and old workbooks. */
export async function isWorkbook(file: SourceFile): Promise<boolean> {
  const [first, second] = await firstBytes(file, 2);
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}
