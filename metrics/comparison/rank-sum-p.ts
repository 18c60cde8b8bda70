import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { requireFiniteSeries } from '#metrics/stats/require-series.ts';

/** Cases up to which all assignments are counted. */
const MOST_CASES = 100;

/**
 * Exact two-sided permutation p of an AUC: the share of all ways to call as many cases successes that put the AUC at
 * least as far from ½. Ties by mid-ranks.
 *
 * Unknown (`undefined`): `one_class_only` without successes or failures; `too_many_cases` above 100.
 *
 * @throws RangeError a score is not finite
 * @source Mann H. B., Whitney D. R. (1947), Annals of Mathematical Statistics 18(1), 50–60. Method §13.4.
 */
export function rankSumP(successes: readonly number[], failures: readonly number[]): Outcome<number> {
  requireFiniteSeries(successes, 'successes');
  requireFiniteSeries(failures, 'failures');
  const [m, n] = [successes.length, failures.length];
  if (m === 0 || n === 0) return unknown('undefined', 'one_class_only');
  if (m + n > MOST_CASES) return unknown('undefined', 'too_many_cases');
  const scores = [...successes, ...failures];
  const doubledRanks = scores.map((score) => doubledMidRank(score, scores));
  const observed = doubledRanks.slice(0, m).reduce((sum, rank) => sum + rank, 0);
  const expected = m * (m + n + 1);
  const shares = rankSumShares(doubledRanks, m);
  const p = shares.reduce(
    (sum, share, rankSum) =>
      sum + (Math.abs(rankSum - expected) >= Math.abs(observed - expected) ? share : 0),
    0,
  );
  return known(Math.min(1, p));
}

/** Twice the mid-rank, a whole number even with ties. */
function doubledMidRank(score: number, scores: readonly number[]): number {
  const below = scores.filter((other) => other < score).length;
  const equal = scores.filter((other) => other === score).length;
  return 2 * below + equal + 1;
}

/** Probability of each sum of `size` of the ranks, drawn without replacement. */
function rankSumShares(ranks: readonly number[], size: number): Float64Array {
  const most = ranks.reduce((sum, rank) => sum + rank, 0);
  const shares = Array.from({ length: size + 1 }, () => new Float64Array(most + 1));
  shares[0]![0] = 1;
  for (const [seen, rank] of ranks.entries()) {
    for (let taken = Math.min(seen + 1, size); taken >= 1; taken--) {
      const [to, from] = [shares[taken]!, shares[taken - 1]!];
      for (let sum = most; sum >= rank; sum--) to[sum]! += from[sum - rank]!;
    }
  }
  const subsets = shares[size]!;
  const total = subsets.reduce((sum, count) => sum + count, 0);
  return subsets.map((count) => count / total);
}
