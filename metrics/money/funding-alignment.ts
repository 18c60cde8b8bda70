import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { requireNonNegative } from '#metrics/domain/require-number.ts';
import { requireEach, requirePairedSeries } from '#metrics/stats/require-series.ts';

export type FundingAlignment = {
  readonly fundingShares: number[];
  readonly needShares: number[];
  /** `½Σ|fⱼ − nⱼ|`: the share of money that would have to move, 0–1. */
  readonly dissimilarity: number;
  /** 1 − dissimilarity. */
  readonly alignment: number;
};

/**
 * How far money goes where the need is, over objectives or regions. Aligned money is not necessarily well-spent money.
 *
 * Unknown (`undefined`): `no_funding` or `no_need` where the amounts add up to 0.
 *
 * @param funding amounts in one currency
 * @param need any non-negative measure of need, for example `needOfObjectives` or a local crime burden
 * @throws RangeError lengths differ, or an amount is negative or not finite
 * @source Duncan O. D., Duncan B. (1955), American Sociological Review 20(2), 210–217. Method §9.5.
 */
export function fundingAlignment(
  funding: readonly number[],
  need: readonly number[],
): Outcome<FundingAlignment> {
  requirePairedSeries(funding, need, ['funding', 'need']);
  requireEach(funding, 'funding', requireNonNegative);
  requireEach(need, 'need', requireNonNegative);
  const fundingShares = sharesOf(funding);
  if (fundingShares === null) return unknown('undefined', 'no_funding');
  const needShares = sharesOf(need);
  if (needShares === null) return unknown('undefined', 'no_need');
  const distance = fundingShares.reduce((sum, share, j) => sum + Math.abs(share - needShares[j]!), 0);
  const dissimilarity = Math.min(1, distance / 2);
  return known({ fundingShares, needShares, dissimilarity, alignment: 1 - dissimilarity });
}

/**
 * Need of each objective, `wⱼ·(100 − yⱼ)`, from its weight and score (0–100); not yet normalised.
 *
 * @throws RangeError lengths differ, a weight is negative, or a score is outside [0, 100]
 * @source Method §9.5.
 */
export function needOfObjectives(weights: readonly number[], scores: readonly number[]): number[] {
  requirePairedSeries(weights, scores, ['weights', 'scores']);
  requireEach(weights, 'weights', requireNonNegative);
  return weights.map((weight, j) => {
    const score = requireNonNegative(scores[j]!, `scores[${j}]`);
    if (score > 100) throw new RangeError(`scores[${j}] must lie in [0, 100], not ${score}`);
    return weight * (100 - score);
  });
}

function sharesOf(amounts: readonly number[]): number[] | null {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return total > 0 ? amounts.map((amount) => amount / total) : null;
}
