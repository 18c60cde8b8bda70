import { quantilesType7 } from '#metrics/stats/quantiles-type7.ts';
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
  draws: readonly ArrayLike<number>[],
): RankRobustness {
  requireNonEmptySeries(nominal, 'nominal');
  if (draws.length === 0) throw new RangeError('draws must not be empty');
  for (const [i, scores] of draws.entries()) requirePairedSeries(nominal, scores, ['nominal', `draws[${i}]`]);
  const nominalRank = ranksOf(nominal);
  const ranks = draws.map(ranksOf);
  const ofMission = nominal.map((_, mission) => Float64Array.from(ranks, (row) => row[mission]!));
  const quantiles = ofMission.map((column) => quantilesType7(column, [0.05, 0.5, 0.95]));
  return {
    nominalRank,
    ranks,
    median: quantiles.map(([, median]) => median!),
    lower: quantiles.map(([lower]) => lower!),
    upper: quantiles.map(([, , upper]) => upper!),
    meanAbsoluteShift: ranks.map(
      (row) =>
        row.reduce((sum, rank, mission) => sum + Math.abs(rank - nominalRank[mission]!), 0) / row.length,
    ),
    firstShare: ofMission.map((column) => column.filter((rank) => rank === 1).length / column.length),
  };
}

function ranksOf(scores: ArrayLike<number>): number[] {
  const values = Float64Array.from(scores);
  const ranks = new Array<number>(values.length);
  for (let mission = 0; mission < values.length; mission++) {
    const score = values[mission]!;
    let rank = 1;
    for (let other = 0; other < values.length; other++) if (values[other]! > score) rank++;
    ranks[mission] = rank;
  }
  return ranks;
}
