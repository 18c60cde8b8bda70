/**
 * Finds the columns of a table by what their headers say, never by where they stand: publishers reorder, add and
 * respell columns from one year to the next.
 */
import { type CellValue, cellText } from '../files/workbook-message.ts';

/** What a column may be called, in the spellings of `plainHeader`; the first is the usual one. */
export type ColumnNames<Key extends string> = Readonly<Record<Key, readonly string[]>>;
export type Columns<Key extends string> = ReadonlyMap<Key, number>;

/**
 * Position of each column that a header row names; null when one of the required ones is absent or named twice.
 */
export function findColumns<Key extends string>(
  cells: readonly CellValue[],
  names: ColumnNames<Key>,
  required: readonly NoInfer<Key>[],
): Columns<Key> | null {
  const headers = cells.map((cell) => plainHeader(cellText(cell)));
  const columns = new Map<Key, number>();
  for (const key of Object.keys(names) as Key[]) {
    const found = headers.flatMap((header, index) => (names[key].includes(header) ? [index] : []));
    const [only] = found;
    if (only !== undefined && found.length === 1) columns.set(key, only);
    else if (found.length > 1 && required.includes(key)) return null;
  }
  return required.every((key) => columns.has(key)) ? columns : null;
}

/** A header as it is compared: lower case, no accents, words of letters and digits with one space between. */
export function plainHeader(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
