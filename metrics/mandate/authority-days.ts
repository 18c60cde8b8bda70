import { type DaySpan, daySpan, daysIn, withoutSpans } from '#metrics/domain/day-spans.ts';
import type { ActKind } from '#metrics/domain/dossier.ts';
import { dayNumber, type IsoDate } from '#metrics/domain/period.ts';
import { requireDay } from '#metrics/domain/require-day.ts';
import { type CoveredDays, coverDays } from './cover-days.ts';

export type AuthorisingAct = {
  readonly kind: ActKind;
  readonly adoptedOn: IsoDate;
  readonly effectiveOn: IsoDate | null;
  /** Last day of authority; null: none is set, or it is not on file. */
  readonly expiresOn: IsoDate | null;
};

export type AuthorityDays = CoveredDays & {
  /** Covered, but by an act adopted only afterwards. */
  readonly retroactive: number;
};

/**
 * Days of operation under a valid authorisation, documented as without one, and undocumented.
 *
 * An act counts from the day it takes effect, else from its adoption, to its expiry. Documented as without: days before
 * the first act takes effect, and after the end that a terminating act sets. Any other day that no act on file covers is
 * undocumented, not "without": an act may be missing from the file, or set no expiry.
 *
 * @param acts the chain, oldest first
 * @param operation the days on which the mission worked
 * @throws RangeError the chain is empty
 * @source Method §10.1.
 */
export function authorityDays(acts: readonly AuthorisingAct[], operation: DaySpan): AuthorityDays {
  const [first] = acts;
  if (first === undefined) throw new RangeError('acts must hold at least one act');
  for (const [i, { adoptedOn, effectiveOn, expiresOn }] of acts.entries()) {
    requireDay(adoptedOn, `acts[${i}].adoptedOn`);
    if (effectiveOn !== null) requireDay(effectiveOn, `acts[${i}].effectiveOn`);
    if (expiresOn !== null) requireDay(expiresOn, `acts[${i}].expiresOn`);
  }
  const covers = acts.flatMap(coverOf);
  const end = endOf(acts);
  const lapses = [
    ...before(dayNumber(startOf(first)), operation),
    ...(end === null ? [] : after(end, operation)),
  ];
  const retroactive = retroactiveSpans(acts, covers, operation);
  return { ...coverDays(operation, covers, lapses), retroactive: daysIn(retroactive) };
}

function startOf({ effectiveOn, adoptedOn }: AuthorisingAct): IsoDate {
  return effectiveOn ?? adoptedOn;
}

function coverOf(act: AuthorisingAct): DaySpan[] {
  return act.expiresOn === null || act.expiresOn < startOf(act) ? [] : [daySpan(startOf(act), act.expiresOn)];
}

/** Last day of authority under an act that terminated the mandate; null: nothing did. */
function endOf(acts: readonly AuthorisingAct[]): number | null {
  const last = acts.at(-1);
  return last?.kind === 'terminate' ? dayNumber(last.expiresOn ?? startOf(last)) : null;
}

function before(day: number, { first, last }: DaySpan): DaySpan[] {
  return first < day ? [{ first, last: Math.min(last, day - 1) }] : [];
}

function after(day: number, { first, last }: DaySpan): DaySpan[] {
  return last > day ? [{ first: Math.max(first, day + 1), last }] : [];
}

/** From the day an act takes effect to the day before it was adopted, where no other act covers the day. */
function retroactiveSpans(
  acts: readonly AuthorisingAct[],
  covers: readonly DaySpan[],
  operation: DaySpan,
): DaySpan[] {
  return acts.flatMap((act) => {
    if (act.effectiveOn === null || act.effectiveOn >= act.adoptedOn) return [];
    const span = { first: dayNumber(act.effectiveOn), last: dayNumber(act.adoptedOn) - 1 };
    const [own] = coverOf(act);
    const others = covers.filter((cover) => cover.first !== own?.first || cover.last !== own?.last);
    const within = {
      first: Math.max(span.first, operation.first),
      last: Math.min(span.last, operation.last),
    };
    return within.first <= within.last ? withoutSpans(within, others) : [];
  });
}
