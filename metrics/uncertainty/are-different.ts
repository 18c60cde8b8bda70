import { requireNonEmptySeries, requirePairedSeries } from '#metrics/stats/require-series.ts';

/** Probability from which one mission is called higher than another (§7.7). */
const DIFFERENCE_PROBABILITY = 0.95;

/**
 * Whether two missions may be called different: only if one is higher in at least 95 % of the joint draws.
 *
 * @throws RangeError no draws, differing lengths, or a score that is not finite
 * @source Method §7.7.
 */
export function areDifferent(drawsA: ArrayLike<number>, drawsB: ArrayLike<number>): boolean {
  requireNonEmptySeries(drawsA, 'drawsA');
  requirePairedSeries(drawsA, drawsB, ['drawsA', 'drawsB']);
  let [above, below] = [0, 0];
  for (let i = 0; i < drawsA.length; i++) {
    if (drawsA[i]! > drawsB[i]!) above++;
    else if (drawsA[i]! < drawsB[i]!) below++;
  }
  return Math.max(above, below) / drawsA.length >= DIFFERENCE_PROBABILITY;
}
