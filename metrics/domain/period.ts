/**
 * Reference periods: what an observation describes.
 *
 * Written `2017`, `2017-Q3`, `2017-09`, `2017-09-15` or `2017-07-01/2018-06-30` (first and last day, both
 * inclusive). Calendar arithmetic is done on proleptic Gregorian day numbers, never on time zones.
 */
export type IsoDate = string;

export type Period = {
  /** The written form, normalised. */
  readonly label: string;
  /** First day, inclusive. */
  readonly start: IsoDate;
  /** Last day, inclusive. */
  readonly end: IsoDate;
};

export const FREQUENCIES = ['annual', 'semiannual', 'quarterly', 'monthly', 'irregular'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** Length of one step of a frequency, in years; null for irregular series. */
export const YEARS_PER_STEP: Record<Frequency, number | null> = {
  annual: 1,
  semiannual: 0.5,
  quarterly: 0.25,
  monthly: 1 / 12,
  irregular: null,
};

const YEAR = /^(\d{4})$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Parses a written period; null when the text is not one or names a day that does not exist. */
export function parsePeriod(text: string): Period | null {
  const year = YEAR.exec(text);
  if (year) return { label: text, start: `${text}-01-01`, end: `${text}-12-31` };
  const quarter = QUARTER.exec(text);
  if (quarter) {
    const first = (Number(quarter[2]) - 1) * 3 + 1;
    return monthsPeriod(text, Number(quarter[1]), first, first + 2);
  }
  const month = MONTH.exec(text);
  if (month) {
    const number = Number(month[2]);
    if (number < 1 || number > 12) return null;
    return monthsPeriod(text, Number(month[1]), number, number);
  }
  if (isIsoDate(text)) return { label: text, start: text, end: text };
  const [start, end, more] = text.split('/');
  if (start === undefined || end === undefined || more !== undefined) return null;
  if (!isIsoDate(start) || !isIsoDate(end) || end < start) return null;
  return { label: text, start, end };
}

/** True for a calendar day written YYYY-MM-DD that exists. */
export function isIsoDate(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Decimal year of a day: `year + (dayOfYear − 1)/daysInYear` (method §0). */
export function decimalYear(date: IsoDate): number {
  const year = Number(date.slice(0, 4));
  const start = dayNumber(`${date.slice(0, 4)}-01-01`);
  return year + (dayNumber(date) - start) / daysInYear(year);
}

/** The day a decimal year falls on: the inverse of `decimalYear`, to the nearest day. */
export function dayOfDecimalYear(t: number): IsoDate {
  const year = Math.floor(t);
  let day = 1 + Math.min(Math.round((t - year) * daysInYear(year)), daysInYear(year) - 1);
  let month = 1;
  for (; day > daysInMonth(year, month); month++) day -= daysInMonth(year, month);
  return isoDate(year, month, day);
}

/** Sorting a series asks for the same midpoints over and over, and reading dates is most of the work. */
const midpoints = new WeakMap<Period, number>();

/** Midpoint of a period as a decimal year: where an observation sits on the time axis (method §0). */
export function periodMidpoint(period: Period): number {
  const known = midpoints.get(period);
  if (known !== undefined) return known;
  const midpoint = (decimalYear(period.start) + decimalYear(nextDay(period.end))) / 2;
  midpoints.set(period, midpoint);
  return midpoint;
}

/** Age of a period at a date, in years: date − end of the period (method §3.6). */
export function periodAgeYears(period: Period, on: IsoDate): number {
  return decimalYear(on) - decimalYear(nextDay(period.end));
}

/** Days since 0000-03-01; differences are what it is for. */
export function dayNumber(date: IsoDate): number {
  let year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  if (month <= 2) year -= 1;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra;
}

/** The day after. */
export function nextDay(date: IsoDate): IsoDate {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  if (day < daysInMonth(year, month)) return isoDate(year, month, day + 1);
  return month < 12 ? isoDate(year, month + 1, 1) : isoDate(year + 1, 1, 1);
}

function monthsPeriod(label: string, year: number, first: number, last: number): Period {
  return { label, start: isoDate(year, first, 1), end: isoDate(year, last, daysInMonth(year, last)) };
}

function isoDate(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysInYear(year: number): number {
  return isLeap(year) ? 366 : 365;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
