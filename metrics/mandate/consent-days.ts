import { type DaySpan, daySpan } from '#metrics/domain/day-spans.ts';
import type { ConsentStatus } from '#metrics/domain/dossier.ts';
import { dayNumber, type IsoDate } from '#metrics/domain/period.ts';
import { requireDay } from '#metrics/domain/require-day.ts';
import { type CoveredDays, coverDays } from './cover-days.ts';

export type GivenConsent = {
  readonly status: ConsentStatus;
  readonly givenOn: IsoDate | null;
  readonly reviewOn: IsoDate | null;
  readonly withdrawnOn: IsoDate | null;
};

/**
 * Days of operation with documented consent of the host state, documented as without it, and undocumented.
 *
 * A standing consent counts from the day it was given; a withdrawn one to the day before its withdrawal; a lapsed one to
 * the day set for its review, and not at all where none is on file. Documented as without: days from a withdrawal on.
 * Consent given on an unknown day covers nothing: those days are undocumented, not "without".
 *
 * @param operation the days on which the mission worked
 * @throws RangeError a day that does not exist
 * @source Method §10.1.
 */
export function consentDays(consents: readonly GivenConsent[], operation: DaySpan): CoveredDays {
  for (const [i, { givenOn, reviewOn, withdrawnOn }] of consents.entries()) {
    if (givenOn !== null) requireDay(givenOn, `consents[${i}].givenOn`);
    if (reviewOn !== null) requireDay(reviewOn, `consents[${i}].reviewOn`);
    if (withdrawnOn !== null) requireDay(withdrawnOn, `consents[${i}].withdrawnOn`);
  }
  const covers = consents.flatMap((consent) => coverOf(consent, operation));
  const withdrawn = consents.flatMap(({ withdrawnOn }) =>
    withdrawnOn === null ? [] : [dayNumber(withdrawnOn)],
  );
  const lapses = withdrawn
    .filter((day) => day <= operation.last)
    .map((day) => ({ first: day, last: operation.last }));
  return coverDays(operation, covers, lapses);
}

function coverOf({ status, givenOn, reviewOn, withdrawnOn }: GivenConsent, { last }: DaySpan): DaySpan[] {
  if (givenOn === null) return [];
  const first = dayNumber(givenOn);
  if (status === 'withdrawn') return withdrawnOn === null ? [] : spanUntil(first, dayNumber(withdrawnOn) - 1);
  if (status === 'lapsed') return reviewOn === null || reviewOn < givenOn ? [] : [daySpan(givenOn, reviewOn)];
  return spanUntil(first, last);
}

function spanUntil(first: number, last: number): DaySpan[] {
  return first <= last ? [{ first, last }] : [];
}
