import { requireCount } from '#metrics/domain/require-number.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';

type Sensitivity = {
  /** Sexual violence, detainees, children, named-unit misconduct. */
  readonly isSensitive: boolean;
};

/** Persons at risk below which a rate, percentage or mean is suppressed (§12.2). */
const LEAST_PERSONS_AT_RISK = 20;

/** The threshold `k` below which counts are suppressed in public releases: 5, or 10 for sensitive ones (§12.2). */
export function suppressionThreshold(
  { isSensitive }: Sensitivity,
  parameters = DEFAULT_PARAMETERS.suppression,
): number {
  return isSensitive ? parameters.minimumSensitiveCount : parameters.minimumCount;
}

/**
 * Primary suppression: whether a published count would be too small, `0 < count < k`. Zeros are published.
 *
 * @throws RangeError the count is not a whole number of at least 0, or the threshold not one of at least 1
 * @source Hundepool A. et al. (2012), Statistical Disclosure Control, Wiley, ch. 4. Method §12.2.
 */
export function isSuppressedCount(count: number, threshold: number): boolean {
  requireCount(threshold, 'threshold', 1);
  return requireCount(count, 'count') > 0 && count < threshold;
}

/**
 * Whether a rate, percentage or mean must be suppressed: with its count, or because fewer than 20 persons are at risk.
 *
 * @throws RangeError as `isSuppressedCount`; the persons at risk are not a whole number of at least 0
 * @source Method §12.2.
 */
export function isSuppressedRate(count: number, personsAtRisk: number, threshold: number): boolean {
  return isSuppressedCount(count, threshold) || isFewAtRisk(personsAtRisk);
}

/**
 * Whether too few persons are at risk for a rate, percentage or mean about them: fewer than 20.
 *
 * @throws RangeError not a whole number of at least 0
 * @source Method §12.2.
 */
export function isFewAtRisk(personsAtRisk: number): boolean {
  return requireCount(personsAtRisk, 'personsAtRisk') < LEAST_PERSONS_AT_RISK;
}
