import { requireCount } from '#metrics/domain/require-number.ts';
import { isSuppressedCount } from './is-suppressed-count.ts';

export type SuppressionPattern = {
  /** Cells that are themselves too small. */
  readonly primary: boolean[][];
  /** All cells not to be published. */
  readonly suppressed: boolean[][];
  readonly rowTotalSuppressed: boolean[];
  readonly colTotalSuppressed: boolean[];
  readonly grandTotalSuppressed: boolean;
};

type Table = readonly (readonly number[])[];

/** One row or one column, as positions in the table, and where its total's fate is kept. */
type Line = {
  readonly cells: readonly Cell[];
  readonly isRow: boolean;
  readonly index: number;
};
type Cell = { readonly row: number; readonly column: number };

/**
 * Complementary suppression of a two-way table with published totals: hides enough further cells that no suppressed
 * count can be computed from its row or column.
 *
 * A line is protected when it has no suppressed cell, or at least two whose counts sum to `k`; otherwise one more cell
 * goes: positive counts first, then crossing lines that already have one, then the smallest count, then the lowest
 * index; without a cell left, the line's total. Totals are protected the same way, down to the grand total. The
 * heuristic is not optimal, and successive releases can still be differenced.
 *
 * @throws RangeError the table is empty or ragged, or a count is not a whole number of at least 0
 * @source Hundepool A. et al. (2012), Statistical Disclosure Control, Wiley, ch. 4. Method §12.3.
 */
export function suppressTable(table: Table, threshold: number): SuppressionPattern {
  requireTable(table);
  const primary = table.map((row) => row.map((count) => isSuppressedCount(count, threshold)));
  const columns = table[0]!.map((_, column) => table.map((row) => row[column]!));
  const pattern: CellPattern = {
    suppressed: primary.map((row) => [...row]),
    rowTotalSuppressed: table.map(() => false),
    colTotalSuppressed: columns.map(() => false),
  };
  const lines = linesOf(table);
  let isChanged = true;
  while (isChanged) {
    isChanged = false;
    for (const line of lines) if (protectLine(table, line, pattern, threshold)) isChanged = true;
  }
  const isRowsOpen = protectTotals(table.map(total), pattern.rowTotalSuppressed, threshold);
  const isColumnsOpen = protectTotals(columns.map(total), pattern.colTotalSuppressed, threshold);
  return { primary, ...pattern, grandTotalSuppressed: isRowsOpen || isColumnsOpen };
}

type CellPattern = Pick<SuppressionPattern, 'suppressed' | 'rowTotalSuppressed' | 'colTotalSuppressed'>;

/** Every row in order, then every column. */
function linesOf(table: Table): Line[] {
  const rows = table.map((_, row) => row);
  const columns = table[0]!.map((_, column) => column);
  return [
    ...rows.map((row) => ({ cells: columns.map((column) => ({ row, column })), isRow: true, index: row })),
    ...columns.map((column) => ({
      cells: rows.map((row) => ({ row, column })),
      isRow: false,
      index: column,
    })),
  ];
}

/** Hides cells of one line until it is protected, or its total where no cell is left; true if it hid anything. */
function protectLine(
  table: Table,
  { cells, isRow, index }: Line,
  pattern: CellPattern,
  threshold: number,
): boolean {
  const totals = isRow ? pattern.rowTotalSuppressed : pattern.colTotalSuppressed;
  const { suppressed } = pattern;
  const counts = cells.map(({ row, column }) => table[row]![column]!);
  const isCrossingHidden = (cell: Cell) =>
    isRow ? suppressed.some((row) => row[cell.column]) : suppressed[cell.row]!.some(Boolean);
  let isChanged = false;
  while (!totals[index]) {
    const isHidden = cells.map(({ row, column }) => suppressed[row]![column]!);
    if (isProtected(counts, isHidden, threshold)) break;
    isChanged = true;
    const next = nextCell(counts, isHidden, cells.map(isCrossingHidden));
    const cell = next === null ? undefined : cells[next];
    if (cell === undefined) totals[index] = true;
    else suppressed[cell.row]![cell.column] = true;
  }
  return isChanged;
}

function isProtected(counts: readonly number[], isHidden: readonly boolean[], threshold: number): boolean {
  const hidden = counts.filter((_, i) => isHidden[i]);
  return hidden.length === 0 || (hidden.length >= 2 && total(hidden) >= threshold);
}

/** Index of the next value to hide: positive first, then where the crossing line is hit, the smallest, the first. */
function nextCell(
  counts: readonly number[],
  isHidden: readonly boolean[],
  isCrossingHidden: readonly boolean[],
): number | null {
  const rank = (i: number) => [counts[i]! > 0 ? 0 : 1, isCrossingHidden[i] ? 0 : 1, counts[i]!, i];
  const open = counts.map((_, i) => i).filter((i) => !isHidden[i]);
  open.sort((a, b) => compareRanks(rank(a), rank(b)));
  return open[0] ?? null;
}

/** Hides further totals until those hidden protect one another; true: the grand total must go as well. */
function protectTotals(totals: readonly number[], isHidden: boolean[], threshold: number): boolean {
  while (!isProtected(totals, isHidden, threshold)) {
    const next = nextCell(
      totals,
      isHidden,
      totals.map(() => false),
    );
    if (next === null) return true;
    isHidden[next] = true;
  }
  return false;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((value, i) => value !== b[i]);
  return differing === -1 ? 0 : a[differing]! - b[differing]!;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function requireTable(table: Table): void {
  const width = table[0]?.length ?? 0;
  if (width === 0) throw new RangeError('table must have at least one row and one column');
  for (const [row, counts] of table.entries()) {
    if (counts.length !== width)
      throw new RangeError(`table[${row}] must have ${width} columns, not ${counts.length}`);
    for (const [column, count] of counts.entries()) requireCount(count, `table[${row}][${column}]`);
  }
}
