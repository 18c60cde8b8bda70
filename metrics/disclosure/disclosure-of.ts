import type { ReasonCode } from '#metrics/domain/outcome.ts';
import { isFewAtRisk, isSuppressedCount } from './is-suppressed-count.ts';

export type CountedFigure = {
  /** Null: it has no number, so nothing is disclosed. */
  readonly value: number | null;
  /** Whether the figure is itself a number of persons, cases or events. */
  readonly isCount: boolean;
  /** What a rate, percentage or mean was computed from; null: not on record. Not read for a count. */
  readonly count: number | null;
  readonly personsAtRisk: number | null;
};

export const DISCLOSURE_DECISIONS = ['publish', 'suppress', 'undetermined'] as const;
export type DisclosureDecision = (typeof DISCLOSURE_DECISIONS)[number];

/** `reason` is null for what may be published. */
export type Disclosure = { readonly decision: DisclosureDecision; readonly reason: ReasonCode | null };

/**
 * Whether a figure may stand in a public release.
 *
 * A count is suppressed where `0 < count < k` (`small_count`); a rate, percentage or mean with its count, or where fewer
 * than 20 persons are at risk (`few_persons_at_risk`). What a figure was computed from is often not on record: then it
 * is undetermined, which is not the same as safe (`count_not_recorded`, `persons_at_risk_not_recorded`,
 * `count_not_whole`).
 *
 * @param threshold `k`, as `suppressionThreshold` gives it
 * @throws RangeError the threshold is not a whole number of at least 1
 * @source Hundepool A. et al. (2012), Statistical Disclosure Control, Wiley, ch. 4. Method §12.2.
 */
export function disclosureOf(figure: CountedFigure, threshold: number): Disclosure {
  const { value, isCount, count, personsAtRisk } = figure;
  if (value === null) return PUBLISH;
  if (isCount) {
    if (!isCountable(value)) return undetermined('count_not_whole');
    return isSuppressedCount(value, threshold) ? suppress('small_count') : PUBLISH;
  }
  if (count !== null && isCountable(count) && isSuppressedCount(count, threshold))
    return suppress('small_count');
  if (personsAtRisk !== null && isCountable(personsAtRisk) && isFewAtRisk(personsAtRisk))
    return suppress('few_persons_at_risk');
  if (count === null) return undetermined('count_not_recorded');
  if (personsAtRisk === null) return undetermined('persons_at_risk_not_recorded');
  return isCountable(count) && isCountable(personsAtRisk) ? PUBLISH : undetermined('count_not_whole');
}

const PUBLISH: Disclosure = { decision: 'publish', reason: null };

function suppress(reason: ReasonCode): Disclosure {
  return { decision: 'suppress', reason };
}

function undetermined(reason: ReasonCode): Disclosure {
  return { decision: 'undetermined', reason };
}

function isCountable(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
