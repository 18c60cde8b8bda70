/** Tables as RFC 4180 files that spreadsheets cannot be tricked by. */
export type CsvCell = string | number | boolean | null;

/** A spreadsheet would run a text that begins with one of these as a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

export function csvResponse(
  fileName: string,
  header: readonly string[],
  rows: Iterable<readonly CsvCell[]>,
): Response {
  const lines = [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`);
  return new Response(lines.join(''), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachment(fileName),
    },
  });
}

/** Names are made of codes; anything else is replaced. */
export function attachment(fileName: string): string {
  return `attachment; filename="${fileName.replace(/[^A-Za-z0-9._-]/g, '-')}"`;
}

/** Null is an empty cell. Numbers are written with every digit; only text can be mistaken for a formula. */
export function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
