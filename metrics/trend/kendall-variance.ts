/**
 * Variance of Kendall's S under no trend: `[n(n−1)(2n+5) − Σ k(k−1)(2k+5)]/18` over groups of `k` tied values.
 *
 * @source Kendall M. G. (1975), Rank Correlation Methods, 4th ed., §4.
 */
export function kendallVariance(n: number, tieSizes: readonly number[]): number {
  const term = (k: number) => k * (k - 1) * (2 * k + 5);
  return (term(n) - tieSizes.reduce((sum, size) => sum + term(size), 0)) / 18;
}
