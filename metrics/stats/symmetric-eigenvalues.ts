/** Sweeps after which a matrix has long converged; each goes once through all pairs. */
const MOST_SWEEPS = 100;
const CONVERGED = 1e-14;

/**
 * Eigenvalues of a symmetric matrix, largest first, by cyclic Jacobi rotations.
 *
 * @param matrix rows of a square matrix; only its lower half need be right
 * @throws RangeError the matrix is not square
 * @source Golub G. H., Van Loan C. F. (2013), Matrix Computations, 4th ed., §8.5.
 */
export function symmetricEigenvalues(matrix: readonly (readonly number[])[]): number[] {
  const n = matrix.length;
  if (matrix.some((row) => row.length !== n)) throw new RangeError('matrix must be square');
  const a = matrix.map((row, i) => row.map((_, j) => (i >= j ? matrix[i]![j]! : matrix[j]![i]!)));
  const size = Math.max(1e-300, ...a.flat().map(Math.abs));
  for (let sweep = 0; sweep < MOST_SWEEPS && largestOff(a) > CONVERGED * size; sweep++) {
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, p, q);
  }
  return a.map((row, i) => row[i]!).sort((x, y) => y - x);
}

function largestOff(a: readonly (readonly number[])[]): number {
  let largest = 0;
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < i; j++) largest = Math.max(largest, Math.abs(a[i]![j]!));
  return largest;
}

/** Turns the plane of two axes so that their off-diagonal element becomes 0. */
function rotate(a: number[][], p: number, q: number): void {
  const off = a[p]![q]!;
  if (off === 0) return;
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * off);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let k = 0; k < a.length; k++) {
    const [kp, kq] = [a[k]![p]!, a[k]![q]!];
    a[k]![p] = cosine * kp - sine * kq;
    a[k]![q] = sine * kp + cosine * kq;
  }
  for (let k = 0; k < a.length; k++) {
    const [pk, qk] = [a[p]![k]!, a[q]![k]!];
    a[p]![k] = cosine * pk - sine * qk;
    a[q]![k] = sine * pk + cosine * qk;
  }
}
