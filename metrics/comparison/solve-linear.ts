/** A pivot below this share of the largest entry means the matrix is singular to working precision. */
const SINGULAR = 1e-13;

/**
 * Solution of a small dense system `A·x = b` by Gaussian elimination with partial pivoting; null if A is singular.
 *
 * @source Golub G. H., Van Loan C. F. (2013), Matrix Computations, 4th ed., §3.4.
 */
export function solveLinear(a: readonly (readonly number[])[], b: readonly number[]): number[] | null {
  const rows = a.map((row, i) => [...row, b[i]!]);
  const n = rows.length;
  const largest = Math.max(...rows.flatMap((row) => row.slice(0, n).map(Math.abs)));
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let r = column + 1; r < n; r++) {
      if (Math.abs(rows[r]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = r;
    }
    if (!(Math.abs(rows[pivot]![column]!) > SINGULAR * largest)) return null;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let r = column + 1; r < n; r++) eliminate(rows[r]!, rows[column]!, column);
  }
  const x = new Array<number>(n).fill(0);
  for (let r = n - 1; r >= 0; r--) {
    let rest = rows[r]![n]!;
    for (let c = r + 1; c < n; c++) rest -= rows[r]![c]! * x[c]!;
    x[r] = rest / rows[r]![r]!;
  }
  return x;
}

function eliminate(row: number[], pivotRow: readonly number[], column: number): void {
  const factor = row[column]! / pivotRow[column]!;
  for (let c = column; c < row.length; c++) row[c]! -= factor * pivotRow[c]!;
}
