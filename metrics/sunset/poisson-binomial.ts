import { requireShare } from '#metrics/domain/require-number.ts';

/**
 * Distribution of how many of several independent conditions hold (Poisson–binomial): entry k is P(exactly k).
 *
 * Recursion over the conditions: `P_j(k) = P_{j−1}(k)·(1 − p_j) + P_{j−1}(k − 1)·p_j`; n + 1 probabilities.
 *
 * @throws RangeError when a probability is not in [0, 1].
 * @source Method §5.6.
 */
export function poissonBinomial(probabilities: readonly number[]): readonly number[] {
  const distribution = [1];
  probabilities.forEach((probability, index) => {
    const p = requireShare(probability, `probabilities[${index}]`);
    distribution.push(0);
    for (let k = index + 1; k >= 0; k--) {
      distribution[k] = distribution[k]! * (1 - p) + (distribution[k - 1] ?? 0) * p;
    }
  });
  return distribution;
}

/** P(at least k) from the distribution of the number; 1 for k ≤ 0. */
export function probabilityOfAtLeast(k: number, distribution: readonly number[]): number {
  if (k <= 0) return 1;
  const tail = distribution.slice(k).reduceRight((sum, mass) => sum + mass, 0);
  return Math.min(1, tail);
}
