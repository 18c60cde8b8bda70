/**
 * Probability `P(|S'| ≥ |S|)` over all orders of values with these tie groups, exact.
 *
 * The number of orders with `m` inversions is the coefficient of `q^m` in the Gaussian multinomial of the group sizes
 * (without ties: the inversion numbers of permutations), and `S = pairs − 2m` with `pairs` the untied pairs. Counts are
 * doubles: exact up to 18 values, to 1e-13 beyond.
 *
 * @source Kendall M. G. (1975), Rank Correlation Methods, 4th ed., §5; Stanley R. P. (2012), Enumerative Combinatorics 1,
 *   §1.7 (multiset inversions).
 */
export function exactKendallP(score: number, tieSizes: readonly number[]): number {
  if (score === 0) return 1;
  const counts = inversionCounts(tieSizes);
  const pairs = counts.length - 1;
  const most = (pairs - Math.abs(score)) / 2;
  let tail = 0;
  for (let m = 0; m <= most; m++) tail += counts[m]!;
  return Math.min(1, (2 * tail) / orders(tieSizes));
}

/** Number of distinct orders by their number of inversions. */
function inversionCounts(tieSizes: readonly number[]): Float64Array {
  let placed = 0;
  let pairs = 0;
  for (const size of tieSizes) {
    pairs += placed * size;
    placed += size;
  }
  const counts = new Float64Array(pairs + 1);
  counts[0] = 1;
  placed = 0;
  for (const size of tieSizes) {
    for (let k = 1; k <= size; k++) {
      multiplyByOneMinusPower(counts, placed + k);
      divideByOneMinusPower(counts, k);
    }
    placed += size;
  }
  return counts;
}

function multiplyByOneMinusPower(counts: Float64Array, power: number): void {
  for (let m = counts.length - 1; m >= power; m--) counts[m]! -= counts[m - power]!;
}

function divideByOneMinusPower(counts: Float64Array, power: number): void {
  for (let m = power; m < counts.length; m++) counts[m]! += counts[m - power]!;
}

/** `n!/Π k!`. */
function orders(tieSizes: readonly number[]): number {
  let placed = 0;
  let product = 1;
  for (const size of tieSizes) {
    for (let k = 1; k <= size; k++) product *= ++placed / k;
  }
  return Math.round(product);
}
