/** Records of a JSON document as the rows of a table: one column per name, nested names joined with points. */

import { readWholeText } from '../files/decode-text.ts';
import { MAX_XML_DEPTH } from '../files/limits.ts';
import type { CellValue } from '../files/workbook-message.ts';
import { type SourceFile, UnusableFile } from '../importer.ts';
import type { TableRow } from '../tables/read-table.ts';

const MAX_JSON_BYTES = 64 * 1024 * 1024;
const MAX_JSON_COLUMNS = 2_000;

export type JsonTable = { readonly header: readonly string[]; readonly rows: readonly TableRow[] };

/** `recordsAt` null: the first list of records in the document. Throws `UnusableFile` when there is no such list. */
export async function readJsonRecords(
  file: SourceFile,
  recordsAt: readonly string[] | null,
): Promise<JsonTable & { readonly recordsAt: readonly string[] }> {
  const text = await readWholeText(file, MAX_JSON_BYTES);
  const lines = objectLines(text);
  const data = parse(text);
  const path = recordsAt ?? findRecords(data);
  const records = path === null ? null : at(data, path);
  if (path === null || !Array.isArray(records))
    throw new UnusableFile(
      'header_missing',
      'This JSON has no list of records where the profile looks for it.',
    );
  let seen = objectsBefore(data, path);
  const columns = new Map<string, number>();
  const rows = records.map((record: unknown): TableRow => {
    if (!isObject(record))
      throw new UnusableFile('json_invalid', 'The list of records holds something that is not a record.');
    const line = lines[seen] ?? 1;
    seen += countObjects(record);
    return { sheet: null, line, cells: cellsOf(record, columns) };
  });
  if (countObjects(data) !== lines.length)
    throw new UnusableFile('json_invalid', 'A name stands twice in one record of this JSON. Correct it.');
  return { header: [...columns.keys()], rows, recordsAt: path };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnusableFile('json_invalid', `This is not valid JSON: ${(error as Error).message}.`);
  }
}

/** The line of every `{` that opens an object, in order. */
function objectLines(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let isQuoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '\n') line += 1;
    if (isQuoted) {
      if (character === '\\') index += 1;
      else if (character === '"') isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > MAX_XML_DEPTH)
        throw new UnusableFile('json_too_deep', 'This JSON is nested too deeply.', line);
      if (character === '{') lines.push(line);
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return lines;
}

function cellsOf(record: Readonly<Record<string, unknown>>, columns: Map<string, number>): CellValue[] {
  const cells: CellValue[] = [];
  const visit = (value: unknown, name: string): void => {
    if (isObject(value)) {
      for (const [key, inner] of Object.entries(value)) visit(inner, name === '' ? key : `${name}.${key}`);
      return;
    }
    const index = columns.get(name) ?? columns.size;
    if (index >= MAX_JSON_COLUMNS)
      throw new UnusableFile('json_too_wide', `The records have more than ${MAX_JSON_COLUMNS} names.`);
    columns.set(name, index);
    while (cells.length < index) cells.push(null);
    cells[index] = isCell(value) ? value : JSON.stringify(value);
  };
  visit(record, '');
  return cells;
}

function findRecords(data: unknown, path: readonly string[] = []): readonly string[] | null {
  if (Array.isArray(data)) return data.length > 0 && data.every(isObject) ? path : null;
  if (!isObject(data)) return null;
  for (const [key, value] of Object.entries(data)) {
    const found = findRecords(value, [...path, key]);
    if (found) return found;
  }
  return null;
}

function at(data: unknown, path: readonly string[]): unknown {
  return path.reduce((value: unknown, key) => (isObject(value) ? value[key] : undefined), data);
}

/** Objects that open before the first record: those around it, and those beside and before them. */
function objectsBefore(data: unknown, path: readonly string[]): number {
  const [key, ...rest] = path;
  if (key === undefined || !isObject(data)) return 0;
  const entries = Object.entries(data);
  const position = entries.findIndex(([name]) => name === key);
  const beside = entries.slice(0, position).reduce((sum, [, value]) => sum + countObjects(value), 0);
  return 1 + beside + objectsBefore(data[key], rest);
}

function countObjects(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce((sum: number, one) => sum + countObjects(one), 0);
  return Array.isArray(value) ? inner : inner + 1;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCell(value: unknown): value is CellValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
