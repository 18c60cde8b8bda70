import { requireCount, requireShare } from '#metrics/domain/require-number.ts';
import type { Truth } from '#metrics/domain/rule.ts';
import type { ProbabilityBounds } from './frechet-bounds.ts';

export type Window = {
  /** How many consecutive periods the criterion asks for. */
  readonly periods: number;
  /** Truth of the window as a whole. */
  readonly truth: Truth;
  /** Of its periods, oldest first; null where no usable observation speaks to the condition. */
  readonly probabilities: readonly (number | null)[];
};

/**
 * Probability that a condition holds in every period of a window, errors of the periods independent.
 *
 * The product where every period has one. Where evidence is missing, from 0 to 1; if the periods that are known
 * already decide against it, from 0 to their product.
 *
 * @throws RangeError when a probability is not in [0, 1] or there are fewer than one period.
 * @source Method §5.4, §5.6, §7.5.
 */
export function windowProbability({ periods, truth, probabilities }: Window): ProbabilityBounds {
  requireCount(periods, 'periods', 1);
  const window = probabilities.slice(-periods);
  const known = window.flatMap((p, index) =>
    p === null ? [] : [requireShare(p, `probabilities[${index}]`)],
  );
  const product = known.reduce((total, p) => total * p, 1);
  if (known.length === periods) return { lower: product, upper: product };
  return truth === 'F' ? { lower: 0, upper: product } : { lower: 0, upper: 1 };
}
