import type { QualityGrade } from '#metrics/domain/observation.ts';
import type { ReasonCode } from '#metrics/domain/outcome.ts';
import type { Condition, Truth } from '#metrics/domain/rule.ts';
import type { Distribution } from '#metrics/observation/distribution.ts';
import { isQualitySufficient } from '#metrics/observation/quality-order.ts';
import { conditionProbability } from './condition-probability.ts';
import { truthOfProbability } from './truth-of-probability.ts';

/** What is known about one period: an observation, or the reason why there is none to use. */
export type PeriodEvidence =
  | { readonly isUsable: true; readonly distribution: Distribution; readonly grade: QualityGrade | null }
  | { readonly isUsable: false; readonly reason: ReasonCode };

export type PeriodTruth = {
  readonly truth: Truth;
  /** Why it cannot be determined; null for T and F. */
  readonly reason: ReasonCode | null;
  /** Null when no usable observation speaks to the condition. */
  readonly probability: number | null;
};

/**
 * Whether a condition holds in one period, given the evidence.
 *
 * Without a usable observation, or below the quality asked for, U with `missing`, `stale`, `uncertainty_unknown` or
 * `quality`. Otherwise from the probability P that it holds: `P ≥ π` T, `P ≤ 1 − π` F, in between U with
 * `too_close_to_call`. Missing evidence calls for data, closeness for patience.
 *
 * @throws RangeError when the condition is not valid.
 * @source Method §5.3.
 */
export function periodTruth(condition: Condition, evidence: PeriodEvidence): PeriodTruth {
  if (!evidence.isUsable) return { truth: 'U', reason: evidence.reason, probability: null };
  if (!isQualitySufficient(evidence.grade, condition.minQuality)) {
    return { truth: 'U', reason: 'quality', probability: null };
  }
  const probability = conditionProbability(condition, evidence.distribution);
  if (!probability.known) return { truth: 'U', reason: probability.reason, probability: null };
  const truth = truthOfProbability(probability.value, condition.decisionProbability);
  return { truth, reason: truth === 'U' ? 'too_close_to_call' : null, probability: probability.value };
}
