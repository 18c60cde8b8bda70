import { dayNumber, type IsoDate } from './period.ts';
import { requireDay } from './require-day.ts';

/** A run of whole days as day numbers (`dayNumber`), first and last inclusive. */
export type DaySpan = { readonly first: number; readonly last: number };

/** @throws RangeError a day does not exist, or the last lies before the first */
export function daySpan(from: IsoDate, to: IsoDate): DaySpan {
  requireDay(from, 'from');
  requireDay(to, 'to');
  if (to < from) throw new RangeError(`to must not lie before ${from}, but is ${to}`);
  return { first: dayNumber(from), last: dayNumber(to) };
}

/** The same days as spans that neither touch nor overlap, oldest first. */
export function mergeSpans(spans: readonly DaySpan[]): DaySpan[] {
  const merged: DaySpan[] = [];
  for (const span of spans.toSorted((a, b) => a.first - b.first)) {
    const before = merged.at(-1);
    if (before === undefined || span.first > before.last + 1) merged.push(span);
    else merged[merged.length - 1] = { first: before.first, last: Math.max(before.last, span.last) };
  }
  return merged;
}

/** The days that lie in both, as merged spans. */
export function commonSpans(a: readonly DaySpan[], b: readonly DaySpan[]): DaySpan[] {
  return mergeSpans(
    a.flatMap((one) =>
      b
        .map((other) => ({ first: Math.max(one.first, other.first), last: Math.min(one.last, other.last) }))
        .filter(({ first, last }) => first <= last),
    ),
  );
}

/** The days of a span that none of the covers has, as merged spans. */
export function withoutSpans(span: DaySpan, covers: readonly DaySpan[]): DaySpan[] {
  const left: DaySpan[] = [];
  let next = span.first;
  for (const cover of mergeSpans(covers)) {
    const last = Math.min(cover.first - 1, span.last);
    if (last >= next) left.push({ first: next, last });
    next = Math.max(next, cover.last + 1);
  }
  if (next <= span.last) left.push({ first: next, last: span.last });
  return left;
}

/** Number of different days. */
export function daysIn(spans: readonly DaySpan[]): number {
  return mergeSpans(spans).reduce((days, { first, last }) => days + last - first + 1, 0);
}

/** The day of a day number, written YYYY-MM-DD; the inverse of `dayNumber`. */
export function dateOfDay(day: number): IsoDate {
  const era = Math.floor(day / 146_097);
  const dayOfEra = day - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
}
