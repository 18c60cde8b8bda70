/** Kendall's `S = Σ_{i<j} sign(y_j − y_i)` of values in order of time. */
export function kendallScore(y: ArrayLike<number>): number {
  let score = 0;
  for (let j = 1; j < y.length; j++) {
    for (let i = 0; i < j; i++) score += Math.sign(y[j]! - y[i]!);
  }
  return score;
}
