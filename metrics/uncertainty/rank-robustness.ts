import { quantileType7 } from '#metrics/stats/quantile-type7.ts';
import { requireNonEmptySeries, requirePairedSeries } from '#metrics/stats/require-series.ts';

export type RankRobustness = {
  /** Rank of each mission by its published score; 1 is the highest. */
  readonly nominalRank: number[];
  /** Ranks per draw. */
  readonly ranks: number[][];
  /** Per mission: median and 5–95 % of its rank over the draws. */
  readonly median: number[];
  readonly lower: number[];
  readonly upper: number[];
  /** Per draw: mean over missions of |rank − nominal rank|. */
  readonly meanAbsoluteShift: number[];
  /** Per mission: share of draws in which it ranks first. */
  readonly firstShare: number[];
};

/**
 * How far an order of missions survives the uncertainty of their scores: rank intervals instead of a league table.
 *
 * Rank 1 is the highest score and ties take the lowest rank number; quantiles are type 7.
 *
 * @param draws one row per draw, one score per mission
 * @throws RangeError no mission, no draw, rows of differing length, or a score that is not finite
 * @source Saisana M., Saltelli A., Tarantola S. (2005), J. R. Stat. Soc. A 168(2), 307–323. Method §7.7.
 */
export function rankRobustness(
  nominal: readonly number[],
  draws: readonly (readonly number[])[],
): RankRobustness {
  requireNonEmptySeries(nominal, 'nominal');
  if (draws.length === 0) throw new RangeError('draws must not be empty');
  for (const [i, scores] of draws.entries()) requirePairedSeries(nominal, scores, ['nominal', `draws[${i}]`]);
  const nominalRank = ranksOf(nominal);
  const ranks = draws.map(ranksOf);
  const ranksOfMission = nominal.map((_, mission) => ranks.map((row) => row[mission]!));
  return {
    nominalRank,
    ranks,
    median: ranksOfMission.map((values) => quantileType7(values, 0.5)),
    lower: ranksOfMission.map((values) => quantileType7(values, 0.05)),
    upper: ranksOfMission.map((values) => quantileType7(values, 0.95)),
    meanAbsoluteShift: ranks.map(
      (row) =>
        row.reduce((sum, rank, mission) => sum + Math.abs(rank - nominalRank[mission]!), 0) / row.length,
    ),
    firstShare: ranksOfMission.map((values) => values.filter((rank) => rank === 1).length / values.length),
  };
}

function ranksOf(scores: readonly number[]): number[] {
  return scores.map((score) => 1 + scores.filter((other) => other > score).length);
}
