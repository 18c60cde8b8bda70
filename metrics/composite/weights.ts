import { requireNonNegative } from '#metrics/domain/require-number.ts';

export type SiblingWeights = {
  /** Shares that add up to 1, in the order given. */
  readonly shares: readonly number[];
  /** True when none was stated: "equal by default, not a finding". */
  readonly isEqualByDefault: boolean;
};

/**
 * Weights of siblings as shares of their sum: `w_i/Σw`.
 *
 * Null means not stated: all equal when none is, otherwise the mean of the stated ones. An empty list stays empty.
 *
 * @throws RangeError when a weight is negative or not finite, or all of them are 0.
 * @source Method §4.2.
 */
export function siblingWeights(weights: readonly (number | null)[]): SiblingWeights {
  const stated = weights.flatMap((weight, index) =>
    weight === null ? [] : [requireNonNegative(weight, `weights[${index}]`)],
  );
  const usual = stated.length === 0 ? 1 : sum(stated) / stated.length;
  const filled = weights.map((weight) => weight ?? usual);
  const total = sum(filled);
  if (filled.length > 0 && total === 0) throw new RangeError('weights must not all be 0');
  return { shares: filled.map((weight) => weight / total), isEqualByDefault: stated.length === 0 };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
