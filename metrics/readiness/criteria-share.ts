import { siblingWeights } from '#metrics/composite/weights.ts';
import type { Truth } from '#metrics/domain/rule.ts';

export type CriteriaShare = {
  /** Weighted share with value T. */
  readonly met: number;
  /** Weighted share with value U. */
  readonly undetermined: number;
};

/**
 * Weighted shares of the sunset-rule criteria that are met and that cannot be determined; gates and vetoes are not
 * among them. Null when the rule has no criteria. Shares 0–1; equal weights where none is stated.
 *
 * @throws RangeError when a weight is unusable.
 * @source Method §6.1.
 */
export function criteriaShare(
  criteria: readonly { readonly truth: Truth; readonly weight: number | null }[],
): CriteriaShare | null {
  if (criteria.length === 0) return null;
  const { shares } = siblingWeights(criteria.map((criterion) => criterion.weight));
  const shareOf = (truth: Truth) =>
    criteria.every((criterion) => criterion.truth === truth)
      ? 1
      : criteria.reduce((sum, criterion, index) => sum + (criterion.truth === truth ? shares[index]! : 0), 0);
  return { met: shareOf('T'), undetermined: shareOf('U') };
}
