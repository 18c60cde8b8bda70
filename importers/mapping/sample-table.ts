import { type CellValue, cellText } from '../files/workbook-message.ts';
import { type SourceFile, UnusableFile } from '../importer.ts';
import { isBlank, readTable, type TableRow } from '../tables/read-table.ts';
import { readJsonRecords } from './read-json-records.ts';
import { isJson } from './read-mapped-rows.ts';

/** The beginning of a table, far enough to tell how it is written. */
export type TableSample = {
  readonly sheet: string | null;
  readonly otherSheets: readonly string[];
  /** Null: a JSON document, which has no line of headers. */
  readonly headerLine: number | null;
  readonly recordsAt: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
};

const SAMPLE_ROWS = 500;
const HEADER_ROWS_SEARCHED = 12;

/** Throws `UnusableFile` `header_missing` when nothing stands below a header. */
export async function sampleTable(file: SourceFile): Promise<TableSample> {
  if (await isJson(file)) {
    const { header, rows, recordsAt } = await readJsonRecords(file, null);
    const cells = rows.slice(0, SAMPLE_ROWS).map((row) => row.cells);
    return { sheet: null, otherSheets: [], headerLine: null, recordsAt, header, rows: cells };
  }
  const rows: TableRow[] = [];
  const sheets = new Set<string>();
  for await (const row of readTable(file)) {
    if (isBlank(row)) continue;
    if (row.sheet !== null) sheets.add(row.sheet);
    if (row.sheet === (rows[0] ?? row).sheet && rows.length < SAMPLE_ROWS) rows.push(row);
    else if (row.sheet === null) break;
  }
  const position = headerPosition(rows);
  const header = rows[position];
  if (header === undefined || rows.length < position + 2)
    throw new UnusableFile('header_missing', 'This is no table: nothing stands below a line of headers.');
  const [sheet = null, ...otherSheets] = sheets;
  return {
    sheet,
    otherSheets,
    headerLine: header.line,
    recordsAt: [],
    header: header.cells.map((cell) => cellText(cell).trim()),
    rows: rows.slice(position + 1).map(({ cells }) => cells),
  };
}

/** The first line about as wide as the widest: titles above a table are narrower; a header may leave one cell blank. */
function headerPosition(rows: readonly TableRow[]): number {
  const widths = rows
    .slice(0, HEADER_ROWS_SEARCHED)
    .map(({ cells }) => cells.filter((cell) => cellText(cell).trim() !== '').length);
  const wide = Math.max(2, Math.max(...widths) - 1);
  return widths.findIndex((width) => width >= wide);
}
