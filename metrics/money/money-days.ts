import {
  commonSpans,
  type DaySpan,
  dateOfDay,
  daySpan,
  daysIn,
  mergeSpans,
} from '#metrics/domain/day-spans.ts';
import type { DecimalText } from '#metrics/domain/money.ts';
import { dayNumber, type IsoDate } from '#metrics/domain/period.ts';
import type { YearlySpend } from './real-spend.ts';
import type { Activity, Flow } from './statement.ts';

type Dated = { readonly from: IsoDate; readonly to: IsoDate; readonly amount: DecimalText };

/**
 * The days for which spending is on file: those that a sum speaks of, and for single payments all days from the start of
 * their activity, or its first payment, to its last.
 */
export function spendingDays(spending: readonly Flow[], activities: readonly Activity[]): DaySpan[] {
  const sums = spending.filter(({ from, to }) => from !== to).map(({ from, to }) => daySpan(from, to));
  const payments = Map.groupBy(
    spending.filter(({ from, to }) => from === to),
    ({ activity }) => activity,
  );
  const started = new Map(activities.map(({ id, startedOn }) => [id, startedOn]));
  const runs = [...payments].map(([activity, flows]) => {
    const days = flows.map(({ to }) => dayNumber(to));
    const start = started.get(activity) ?? null;
    const first = Math.min(...days, ...(start === null ? [] : [dayNumber(start)]));
    return { first, last: Math.max(...days) };
  });
  return mergeSpans([...sums, ...runs]);
}

/**
 * Amounts that fall into the given days, in the currency's unit: a sum over a time counts by the share of its days that
 * lie within. Doubles: for ratios, never for totals that are shown as money.
 */
export function amountWithin(amounts: readonly Dated[], spans: readonly DaySpan[]): number {
  return amounts.reduce((sum, { from, to, amount }) => {
    const own = daySpan(from, to);
    return sum + (Number(amount) * daysIn(commonSpans([own], spans))) / daysIn([own]);
  }, 0);
}

/** The same by calendar year, oldest first, for price indices. */
export function amountByYear(amounts: readonly Dated[], spans: readonly DaySpan[]): YearlySpend[] {
  if (spans.length === 0) return [];
  const first = Number(dateOfDay(Math.min(...spans.map((span) => span.first))).slice(0, 4));
  const last = Number(dateOfDay(Math.max(...spans.map((span) => span.last))).slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index).padStart(4, '0');
    const within = commonSpans(spans, [daySpan(`${year}-01-01`, `${year}-12-31`)]);
    return { year, amount: amountWithin(amounts, within) };
  });
}
