import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { requireFinite } from '#metrics/domain/require-number.ts';
import type { Comparator } from '#metrics/domain/rule.ts';
import { type Distribution, isExact } from '#metrics/observation/distribution.ts';
import { tailProbabilities } from '#metrics/observation/distribution-cdf.ts';
import { distributionQuantile } from '#metrics/observation/distribution-quantile.ts';
import { toleranceOf } from '#metrics/progress/scale.ts';

export type Comparison = {
  readonly comparator: Comparator;
  readonly threshold: number;
  /** Second bound of `between` and `outside`; null otherwise. */
  readonly upper: number | null;
};

/**
 * Probability that a condition holds, given what is known about the true value.
 *
 * `P(X ≥ θ) = 1 − F(θ)`, `P(X ≤ θ) = F(θ)`, `between` the difference of two, `outside` its complement. Exact values
 * are compared plainly, within `tol(θ)`, and give 0 or 1. `==` has a probability for exact values only
 * (`equality_needs_exact_value`).
 *
 * @throws RangeError when a threshold is not finite, or `between` / `outside` have no upper bound or one below it.
 * @source Method §5.5, §5.3.
 */
export function conditionProbability(comparison: Comparison, distribution: Distribution): Outcome<number> {
  requireFinite(comparison.threshold, 'threshold');
  if (isExact(distribution)) {
    const value = distributionQuantile(distribution, 0.5);
    return known(holdsExactly(comparison, value) ? 1 : 0);
  }
  if (comparison.comparator === '==') return unknown('undefined', 'equality_needs_exact_value');
  return known(Math.min(1, Math.max(0, uncertain(comparison, distribution))));
}

/** Plain comparison of an exact value, with the equality tolerance of the threshold (§0). */
export function holdsExactly(comparison: Comparison, value: number): boolean {
  const { comparator, threshold } = comparison;
  const tolerance = toleranceOf(threshold);
  switch (comparator) {
    case '>=':
      return value - threshold >= -tolerance;
    case '>':
      return value - threshold > tolerance;
    case '<=':
      return value - threshold <= tolerance;
    case '<':
      return value - threshold < -tolerance;
    case '==':
      return Math.abs(value - threshold) <= tolerance;
    case 'between':
      return isBetween(comparison, value);
    case 'outside':
      return !isBetween(comparison, value);
  }
}

function isBetween(comparison: Comparison, value: number): boolean {
  const upper = requireUpper(comparison);
  const clearsLower = value - comparison.threshold >= -toleranceOf(comparison.threshold);
  return clearsLower && value - upper <= toleranceOf(upper);
}

function uncertain(comparison: Comparison, distribution: Distribution): number {
  const at = tailProbabilities(distribution, comparison.threshold);
  switch (comparison.comparator) {
    case '>=':
      return at.above;
    case '>':
      return isAtBound(distribution, comparison.threshold) ? 1 - at.below : at.above;
    case '<=':
      return at.below;
    case '<':
      return isAtBound(distribution, comparison.threshold) ? 1 - at.above : at.below;
    default: {
      const beyond = 1 - at.above + (1 - tailProbabilities(distribution, requireUpper(comparison)).below);
      return comparison.comparator === 'outside' ? beyond : 1 - beyond;
    }
  }
}

/** Only on a bound of the scale does a single point carry probability, so that > and ≥ differ. */
function isAtBound({ lowerBound, upperBound }: Distribution, threshold: number): boolean {
  return threshold === lowerBound || threshold === upperBound;
}

function requireUpper({ comparator, threshold, upper }: Comparison): number {
  if (upper === null) throw new RangeError(`upper is needed by ${comparator}`);
  if (requireFinite(upper, 'upper') < threshold)
    throw new RangeError(`upper must not lie below threshold, not ${upper}`);
  return upper;
}
