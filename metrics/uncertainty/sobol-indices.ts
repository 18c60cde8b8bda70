import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { requirePairedSeries } from '#metrics/stats/require-series.ts';
import { square } from '#metrics/stats/square.ts';

/** Model results on the base matrices A and B and, per input, on A with that input's column taken from B. */
export type SobolRuns = {
  readonly a: ArrayLike<number>;
  readonly b: ArrayLike<number>;
  readonly mixed: readonly ArrayLike<number>[];
};

export type SobolIndices = {
  /** Variance of a and b together, divisor 2N − 1. */
  readonly variance: number;
  /** Share of the variance owed to each input alone; sampling error may make it slightly negative. */
  readonly first: number[];
  /** Share owed to each input including its interactions. */
  readonly total: number[];
};

/**
 * First-order (Saltelli 2010) and total (Jansen 1999) sensitivity indices.
 *
 * `Sᵢ = mean((f_B − m)(f_ABi − f_A))/V`, `Tᵢ = mean((f_A − f_ABi)²)/(2V)`, `m` the mean of f_A and f_B. Taking `m = 0`
 * (`isCentred: false`) leaves the expectation as it is and gives a noisier estimate, the one other packages print.
 * Unknown (`undefined`, `no_variance`) when all results are equal.
 *
 * @throws RangeError fewer than two rows, differing lengths, or a result that is not finite
 * @source Saltelli A. et al. (2010), Computer Physics Communications 181(2), 259–270; Jansen M. J. W. (1999), CPC
 *   117(1–2), 35–43. Method §7.6.
 */
export function sobolIndices(runs: SobolRuns, { isCentred = true } = {}): Outcome<SobolIndices> {
  const { a, b, mixed } = runs;
  if (a.length < 2) throw new RangeError(`a must have at least two rows, not ${a.length}`);
  requirePairedSeries(a, b, ['a', 'b']);
  for (const [i, values] of mixed.entries()) requirePairedSeries(a, values, ['a', `mixed[${i}]`]);
  const { mean, variance } = pooledMoments(a, b);
  if (variance === 0) return unknown('undefined', 'no_variance');
  const offset = isCentred ? mean : 0;
  const first = mixed.map(
    (values) => meanOverRows(a.length, (r) => (b[r]! - offset) * (values[r]! - a[r]!)) / variance,
  );
  const total = mixed.map(
    (values) => meanOverRows(a.length, (r) => square(a[r]! - values[r]!)) / (2 * variance),
  );
  return known({ variance, first, total });
}

function pooledMoments(a: ArrayLike<number>, b: ArrayLike<number>): { mean: number; variance: number } {
  const mean = meanOverRows(a.length, (r) => (a[r]! + b[r]!) / 2);
  const squares = meanOverRows(a.length, (r) => square(a[r]! - mean) + square(b[r]! - mean));
  return { mean, variance: (squares * a.length) / (2 * a.length - 1) };
}

function meanOverRows(rows: number, valueAt: (row: number) => number): number {
  let sum = 0;
  for (let row = 0; row < rows; row++) sum += valueAt(row);
  return sum / rows;
}
