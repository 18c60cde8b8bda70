/** Rows of a table below its header, each with its cells by the name of the column. */
import type { ObservationStatus } from '#metrics/domain/observation.ts';
import type { CellValue } from '../files/workbook-message.ts';
import type { ImportEvent, SourceFile } from '../importer.ts';
import { UnusableFile } from '../importer.ts';
import { type NumberFormat, parseNumber } from '../parse-number.ts';
import { type IssueCode, issueEvent } from '../row-issue.ts';
import { type ColumnNames, type Columns, findColumns } from './find-columns.ts';
import { isBlank, readTable, type TableRow, textAt } from './read-table.ts';

export type NamedRow<Key extends string> = {
  readonly row: TableRow;
  /** Text of the column; empty where the table has no such column or the row ends before it. */
  readonly text: (key: Key) => string;
  readonly cell: (key: Key) => CellValue | undefined;
  /** Headers as written. */
  readonly header: readonly string[];
  /** Cells that stand above the header. */
  readonly preamble: readonly string[];
};

const HEADER_ROWS_SEARCHED = 12;

/** Blank rows are passed over. Throws `UnusableFile` when no row of the beginning names the required columns. */
export async function* readRows<Key extends string>(
  file: SourceFile,
  names: ColumnNames<Key>,
  required: readonly NoInfer<Key>[],
): AsyncIterable<NamedRow<Key>> {
  let columns: Columns<Key> | null = null;
  let header: readonly string[] = [];
  let sheet: string | null = null;
  let preamble: string[] = [];
  let hasHeader = false;
  let searched = 0;
  for await (const row of readTable(file)) {
    if (row.sheet !== sheet) {
      sheet = row.sheet;
      columns = null;
      preamble = [];
      searched = 0;
    }
    if (columns === null) {
      searched += 1;
      if (searched > HEADER_ROWS_SEARCHED) continue;
      columns = findColumns(row.cells, names, required);
      header = row.cells.map((cell) => String(cell ?? '').trim());
      if (columns === null) preamble.push(...header);
      hasHeader ||= columns !== null;
      continue;
    }
    if (isBlank(row)) continue;
    const found = columns;
    yield {
      row,
      header,
      preamble,
      text: (key) => textAt(row, found.get(key)),
      cell: (key) => row.cells[found.get(key) ?? -1],
    };
  }
  if (!hasHeader)
    throw new UnusableFile(
      'header_missing',
      `No header was found with the columns ${required.map((key) => names[key][0]).join(', ')}.`,
    );
}

/** True when a sampled row is such a header. */
export function hasHeader<Key extends string>(
  tables: readonly (readonly (readonly string[])[])[],
  names: ColumnNames<Key>,
  required: readonly NoInfer<Key>[],
): boolean {
  return tables.some((rows) =>
    rows.slice(0, HEADER_ROWS_SEARCHED).some((cells) => findColumns(cells, names, required) !== null),
  );
}

/** An issue about one cell of a row. */
export function rowProblem(
  row: TableRow,
  code: IssueCode,
  column: string | null,
  value: string,
  message: string,
): ImportEvent {
  return issueEvent({ sheet: row.sheet, line: row.line, code, column, value, message });
}

export type Figure =
  | {
      readonly kind: 'figure';
      readonly value: number;
      readonly status: Extract<ObservationStatus, 'measured'>;
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'problem'; readonly event: ImportEvent };

/** The figure in a cell, nothing, or what is wrong with it. */
export function figureIn(
  row: TableRow,
  cell: CellValue | undefined,
  column: string,
  format: NumberFormat = {},
): Figure {
  const number = parseNumber(cell, format);
  if (number.kind === 'missing') return { kind: 'none' };
  if (number.kind === 'number') return { kind: 'figure', value: number.value, status: 'measured' };
  const message = 'This is not a number. Write digits with a decimal point, or leave the cell blank.';
  return { kind: 'problem', event: rowProblem(row, 'number_invalid', column, String(cell), message) };
}

export function unknownArea(row: TableRow, column: string, written: string): ImportEvent {
  const message =
    'This country is not known by its code and name. Correct them, or ask for the spelling to be added.';
  return rowProblem(row, 'unknown_area', column, written, message);
}

export function notAYear(row: TableRow, column: string, written: string): ImportEvent {
  return rowProblem(row, 'period_invalid', column, written, 'The year is not one. Write four digits.');
}
