import { nextUniform, type RandomStream } from './random-stream.ts';
import type { SobolRuns } from './sobol-indices.ts';

/** By input, one value per resample that has a variance, sorted ascending. */
export type SobolReplicates = { readonly first: Float64Array[]; readonly total: Float64Array[] };

/** An input's part in the estimators, only the rows in which it changes the result. */
type Effects = {
  readonly rows: Uint32Array;
  /** `f_AB − f_A`, and that times `f_B` about the mean of all results. */
  readonly change: Float64Array;
  readonly product: Float64Array;
};

/**
 * Sensitivity indices of resampled rows, by counting how often each row was drawn instead of copying it.
 *
 * Algebraically the estimators of `sobolIndices` on the copied rows. Resamples without variance are left out.
 *
 * @source Archer G. E. B., Saltelli A., Sobol I. M. (1997), J. Stat. Comput. Simul. 58(2), 99–120. Method §7.6.
 */
export function sobolReplicates(runs: SobolRuns, resamples: number, stream: RandomStream): SobolReplicates {
  const rows = runs.a.length;
  const centre = meanOf(runs);
  const effects = runs.mixed.map((values) => effectsOf(values, runs, centre));
  const counts = new Uint32Array(rows);
  const first = effects.map(() => new Float64Array(resamples));
  const total = effects.map(() => new Float64Array(resamples));
  let kept = 0;
  for (let resample = 0; resample < resamples; resample++) {
    counts.fill(0);
    for (let draw = 0; draw < rows; draw++) counts[Math.floor(nextUniform(stream) * rows)]!++;
    const { mean, variance } = momentsOf(runs, counts, centre);
    if (variance === 0) continue;
    for (let i = 0; i < effects.length; i++) {
      const { products, changes, squares } = sumsOf(effects[i]!, counts);
      first[i]![kept] = (products - mean * changes) / (rows * variance);
      total[i]![kept] = squares / (2 * rows * variance);
    }
    kept++;
  }
  const sorted = (columns: Float64Array[]) => columns.map((column) => column.subarray(0, kept).sort());
  return { first: sorted(first), total: sorted(total) };
}

function meanOf({ a, b }: SobolRuns): number {
  let sum = 0;
  for (let row = 0; row < a.length; row++) sum += a[row]! + b[row]!;
  return sum / (2 * a.length);
}

function effectsOf(values: ArrayLike<number>, { a, b }: SobolRuns, centre: number): Effects {
  const all = Uint32Array.from({ length: a.length }, (_, row) => row);
  const rows = all.filter((row) => values[row] !== a[row]);
  const change = Float64Array.from(rows, (row) => values[row]! - a[row]!);
  return { rows, change, product: change.map((value, k) => (b[rows[k]!]! - centre) * value) };
}

/** Mean about `centre` and variance (divisor 2N − 1) of the results drawn, exactly 0 where they are all equal. */
function momentsOf({ a, b }: SobolRuns, counts: Uint32Array, centre: number) {
  let [sum, squares, least, most] = [0, 0, Infinity, -Infinity];
  for (let row = 0; row < counts.length; row++) {
    const count = counts[row]!;
    if (count === 0) continue;
    const [x, y] = [a[row]! - centre, b[row]! - centre];
    sum += count * (x + y);
    squares += count * (x * x + y * y);
    least = Math.min(least, x, y);
    most = Math.max(most, x, y);
  }
  const results = 2 * counts.length;
  const mean = sum / results;
  const variance = (squares - results * mean * mean) / (results - 1);
  return { mean, variance: least === most ? 0 : Math.max(0, variance) };
}

function sumsOf({ rows, change, product }: Effects, counts: Uint32Array) {
  let [products, changes, squares] = [0, 0, 0];
  for (let k = 0; k < rows.length; k++) {
    const count = counts[rows[k]!]!;
    const changed = count * change[k]!;
    products += count * product[k]!;
    changes += changed;
    squares += changed * change[k]!;
  }
  return { products, changes, squares };
}
