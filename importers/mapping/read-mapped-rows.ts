/** Rows of the table that a profile describes, whatever it came as, with its columns found by their headers. */
import { firstBytes } from '../files/source-bytes.ts';
import { cellText } from '../files/workbook-message.ts';
import { type SourceFile, UnusableFile } from '../importer.ts';
import { isBlank, readTable, type TableRow } from '../tables/read-table.ts';
import type { MappingProfile } from './profile.ts';
import { readJsonRecords } from './read-json-records.ts';

export type MappedRow = { readonly row: TableRow; readonly header: Header };
export type Header = {
  readonly width: number;
  readonly position: (name: string) => number;
};

const FIRST_BYTES = 1_024;

/** Throws `UnusableFile` when a column, a sheet or the header that the profile names is not there, or is there twice. */
export async function* readMappedRows(file: SourceFile, profile: MappingProfile): AsyncIterable<MappedRow> {
  const names = columnsOf(profile);
  if (await isJson(file)) {
    const table = await readJsonRecords(file, profile.table.recordsAt);
    const header = headerOf(table.header, names, 1);
    for (const row of table.rows) yield { row, header };
    return;
  }
  const { headerLine } = profile.table;
  let sheet = profile.table.sheet;
  let header: Header | null = null;
  for await (const row of readTable(file)) {
    if (isBlank(row)) continue;
    if (row.sheet !== null) sheet ??= row.sheet;
    if (row.sheet !== null && row.sheet !== sheet) continue;
    if (header !== null) yield { row, header };
    else if (headerLine === null || row.line === headerLine)
      header = headerOf(row.cells.map(cellText), names, row.line);
  }
  if (header === null)
    throw new UnusableFile(
      'header_missing',
      'The sheet or the header line that the profile names is not there.',
    );
}

/** Whether the first sign of a text opens a JSON document. */
export async function isJson(file: SourceFile): Promise<boolean> {
  const start = new TextDecoder().decode(await firstBytes(file, FIRST_BYTES));
  return /^\s*[[{]/.test(start);
}

/** A header as it is compared: without regard to case, surrounding space and the form of accents. */
function headerKey(written: string): string {
  return written.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function headerOf(cells: readonly string[], names: readonly string[], line: number): Header {
  const positions = new Map<string, number[]>();
  for (const [index, cell] of cells.entries())
    positions.set(headerKey(cell), [...(positions.get(headerKey(cell)) ?? []), index]);
  const count = (name: string) => positions.get(headerKey(name))?.length ?? 0;
  const absent = names.filter((name) => count(name) === 0);
  if (absent.length > 0)
    throw new UnusableFile(
      'header_missing',
      `The header lacks ${quoted(absent)}, which the profile names.`,
      line,
    );
  const repeated = names.filter((name) => count(name) > 1);
  if (repeated.length > 0)
    throw new UnusableFile(
      'header_repeated',
      `${quoted(repeated)} stands more than once in the header. Give each column a name of its own.`,
      line,
    );
  const found = new Map(names.map((name) => [name, positions.get(headerKey(name))?.[0] ?? -1]));
  return { width: cells.length, position: (name) => found.get(name) ?? -1 };
}

function columnsOf({ fields, dimensions, figures }: MappingProfile): string[] {
  const named = [...Object.values(fields), ...Object.values(dimensions)].flatMap((field) =>
    field !== undefined && 'column' in field ? [field.column] : [],
  );
  const valued = figures.flatMap(({ value, lower, upper }) => [value, lower, upper]);
  return [...new Set([...named, ...valued.filter((name) => name !== undefined)])];
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}
