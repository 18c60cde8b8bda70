import {
  type Frequency,
  type IsoDate,
  type Period,
  parsePeriod,
  periodAgeYears,
  YEARS_PER_STEP,
} from '#metrics/domain/period.ts';
import { requireCount, requireNonNegative } from '#metrics/domain/require-number.ts';

export type ExpectedPeriodsInput = {
  readonly frequency: Exclude<Frequency, 'irregular'>;
  /** How many, ending with the latest. */
  readonly periods: number;
  /** Evaluation date. */
  readonly on: IsoDate;
  /** Years between the end of a period and its publication. */
  readonly lagYears: number;
  /** The latest period observed, null when none has been; it also tells where the publisher's year begins. */
  readonly latestObserved: Period | null;
};

const MONTHS_PER_YEAR = 12;
const ROUNDING_YEARS = 1e-9;

/**
 * The last n periods for which a figure should exist, oldest first.
 *
 * Calendar periods at the criterion's frequency, ending with the latest whose end + lag is not after the evaluation
 * date, or the latest observed one if that is later. Where the observed periods are as long as the criterion's but
 * begin elsewhere (a fiscal year from July), the calendar begins there.
 *
 * @throws RangeError when n is not a whole number of at least 1 or the lag is negative.
 * @source Method §5.4.
 */
export function expectedPeriods(input: ExpectedPeriodsInput): readonly Period[] {
  const { frequency, on, latestObserved } = input;
  requireCount(input.periods, 'periods', 1);
  requireNonNegative(input.lagYears, 'lagYears');
  const step = Math.round((YEARS_PER_STEP[frequency] ?? 1) * MONTHS_PER_YEAR);
  const phase =
    latestObserved !== null && isWholeStep(latestObserved, step)
      ? monthIndex(latestObserved.start) % step
      : 0;
  const alignDown = (month: number) => month - ((((month - phase) % step) + step) % step);
  const isDue = (month: number) =>
    periodAgeYears(periodFrom(month, step), on) >= input.lagYears - ROUNDING_YEARS;
  let last = alignDown(monthIndex(on));
  while (!isDue(last)) last -= step;
  if (latestObserved !== null) last = Math.max(last, alignDown(midMonth(latestObserved)));
  return Array.from({ length: input.periods }, (_, index) =>
    periodFrom(last - (input.periods - 1 - index) * step, step),
  );
}

/** Whether two periods speak of the same time: the middle of the one lies inside the other. */
export function isMiddleInside(inner: Period, outer: Period): boolean {
  const middle = middleDay(inner);
  return middle >= outer.start && middle <= outer.end;
}

function isWholeStep(period: Period, step: number): boolean {
  const isFirstOfMonth = period.start.endsWith('-01');
  return isFirstOfMonth && periodFrom(monthIndex(period.start), step).end === period.end;
}

function midMonth(period: Period): number {
  return monthIndex(middleDay(period));
}

/** The day in the middle of a period; months are counted, so it errs by at most half of one. */
function middleDay({ start, end }: Period): IsoDate {
  const [first, last] = [monthIndex(start), monthIndex(end)];
  if (first === last) return start;
  return `${monthText(Math.floor((first + last) / 2))}-15`;
}

function monthIndex(date: IsoDate): number {
  return Number(date.slice(0, 4)) * MONTHS_PER_YEAR + Number(date.slice(5, 7)) - 1;
}

function monthText(index: number): string {
  const year = Math.floor(index / MONTHS_PER_YEAR);
  return `${String(year).padStart(4, '0')}-${String((index % MONTHS_PER_YEAR) + 1).padStart(2, '0')}`;
}

function periodFrom(firstMonth: number, step: number): Period {
  const start = parseMonth(firstMonth);
  const end = parseMonth(firstMonth + step - 1);
  const label = calendarLabel(firstMonth, step) ?? `${start.start}/${end.end}`;
  return { label, start: start.start, end: end.end };
}

function calendarLabel(firstMonth: number, step: number): string | null {
  const [text, month] = [monthText(firstMonth), firstMonth % MONTHS_PER_YEAR];
  if (step === 1) return text;
  if (step === 3 && month % 3 === 0) return `${text.slice(0, 4)}-Q${month / 3 + 1}`;
  return step === MONTHS_PER_YEAR && month === 0 ? text.slice(0, 4) : null;
}

function parseMonth(index: number): Period {
  const period = parsePeriod(monthText(index));
  if (period === null) throw new RangeError(`on must lie between the years 0 and 9999`);
  return period;
}
