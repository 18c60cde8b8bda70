/** A cell as the file holds it: numbers as numbers, everything else as text; null is an empty cell. */
export type CellValue = string | number | boolean | null;

/** `line` is the row number the spreadsheet shows. */
export type WorkbookRow = { readonly line: number; readonly cells: readonly CellValue[] };

export type WorkbookTask = { readonly bytes: Uint8Array; readonly maxRowsPerSheet: number | null };

export type WorkbookMessage =
  | { readonly kind: 'sheet'; readonly name: string }
  | { readonly kind: 'rows'; readonly rows: readonly WorkbookRow[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'unusable'; readonly code: string; readonly message: string };

/** A cell as text, exactly as stored. */
export function cellText(value: CellValue | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
