import { requireShare } from '#metrics/domain/require-number.ts';

export type ProbabilityBounds = { readonly lower: number; readonly upper: number };

/**
 * Bounds on P(all hold) whatever the dependence: `max(0, Σp − (n − 1)) ≤ P(all) ≤ min p`.
 *
 * @throws RangeError when the list is empty or a probability is not in [0, 1].
 * @source Fréchet M. (1935), Fundamenta Mathematicae 25, 379–387; method §5.6.
 */
export function frechetBoundsOfAll(probabilities: readonly number[]): ProbabilityBounds {
  const values = requireProbabilities(probabilities);
  const sum = values.reduce((total, p) => total + p, 0);
  return { lower: Math.max(0, sum - (values.length - 1)), upper: Math.min(...values) };
}

/**
 * Bounds on P(any holds) whatever the dependence: `max p ≤ P(any) ≤ min(1, Σp)`.
 *
 * @throws RangeError when the list is empty or a probability is not in [0, 1].
 * @source Fréchet M. (1935), Fundamenta Mathematicae 25, 379–387; method §5.6.
 */
export function frechetBoundsOfAny(probabilities: readonly number[]): ProbabilityBounds {
  const values = requireProbabilities(probabilities);
  const sum = values.reduce((total, p) => total + p, 0);
  return { lower: Math.max(...values), upper: Math.min(1, sum) };
}

function requireProbabilities(probabilities: readonly number[]): readonly number[] {
  if (probabilities.length === 0) throw new RangeError('probabilities must not be empty');
  return probabilities.map((p, index) => requireShare(p, `probabilities[${index}]`));
}
