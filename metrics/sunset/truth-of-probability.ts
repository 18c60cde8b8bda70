import { requireShare } from '#metrics/domain/require-number.ts';
import type { Truth } from '#metrics/domain/rule.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';

const TOLERANCE = 1e-12;

/**
 * Truth of a condition from its probability: `P ≥ π` met, `P ≤ 1 − π` not met, in between not determined.
 *
 * @throws RangeError when P is not in [0, 1] or π not in (0.5, 1].
 * @source Method §5.3.
 */
export function truthOfProbability(
  probability: number,
  decisionProbability: number = DEFAULT_PARAMETERS.decisionProbability,
): Truth {
  requireShare(probability, 'probability');
  requireShare(decisionProbability, 'decisionProbability');
  if (decisionProbability <= 0.5) throw new RangeError('decisionProbability must be above 0.5');
  if (probability >= decisionProbability - TOLERANCE) return 'T';
  return probability <= 1 - decisionProbability + TOLERANCE ? 'F' : 'U';
}
