/**
 * Numbers, money, dates and ages as they stand on a page. Everything that is worded comes from the `common`
 * catalogue, so a new language needs no code here.
 */
import type { TFunction } from 'i18next';
import type { DecimalText } from '#metrics/domain/money.ts';
import { dayNumber, type IsoDate, isIsoDate, parsePeriod } from '#metrics/domain/period.ts';
import { areaName } from './area-name.ts';
import { dateFormat, numberFormat } from './intl-formats.ts';
import { formattingTagOf, type Locale } from './locales.ts';

export type Format = ReturnType<typeof createFormat>;
type Translate = TFunction<'common'>;

/** Below this share a probability is "< 1 %": never 0 %, and never 100 % at the other end (method §0). */
const SMALLEST_SHOWN_PROBABILITY = 0.01;
const DAYS_PER_YEAR = 365.25;
const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;
/** Up to this many days a distance in time is said in days, up to two years in months. */
const DAYS_UNTIL_MONTHS = 45;
const MONTHS_UNTIL_YEARS = 24;

export function createFormat(locale: Locale, t: Translate) {
  const tag = formattingTagOf(locale);
  const numbers = numberFormats(tag);
  const dates = dateFormats(tag, t);
  return {
    ...numbers,
    ...dates,
    area: areaName,
    /** "4 years old": the age of a figure at the date of the page. */
    age: (years: number) =>
      years < 1
        ? t('age.months', { count: Math.max(0, Math.round(years * 12)) })
        : t('age.years', { count: Math.floor(years) }),
    interval: (lower: number, upper: number, write: (value: number) => string = numbers.number) =>
      t('interval', { lower: write(lower), upper: write(upper) }),
    /** "90 % interval". */
    level: (level: number) => t('interval.level', { level: numbers.share(level) }),
    /** "in 3 months", "8 days ago". */
    distance: (date: IsoDate, from: IsoDate) => distance(t, date, from),
    probability: (probability: number) => probabilityText(numbers.share, t, probability),
  };
}

function numberFormats(tag: string) {
  const number = (value: number, digits: number = digitsFor(value)) =>
    minus(numberFormat(tag, { maximumFractionDigits: digits }).format(value));
  return {
    /** Measured values: more digits the smaller the number. */
    number,
    /** Scores are whole numbers (method §0). */
    score: (value: number) => number(value, 0),
    /** "+3.1": points by which a score has moved. */
    points: (points: number) =>
      minus(
        numberFormat(tag, {
          minimumFractionDigits: 1,
          maximumFractionDigits: 1,
          signDisplay: 'exceptZero',
        }).format(points),
      ),
    /** A share 0–1 as whole per cent. */
    share: (share: number) => `${number(share * 100, 0)}\u00a0%`,
    /** The full amount, exact: "USD 121,266,600". */
    money: (amount: DecimalText, currency: string) =>
      moneyText(tag, amount, currency, {
        maximumFractionDigits: 2,
        minimumFractionDigits: amount.includes('.') ? 2 : 0,
      }),
    /** The amount at reading precision: "USD 121.3 million". */
    moneyShort: (amount: DecimalText, currency: string) =>
      moneyText(tag, amount, currency, {
        notation: 'compact',
        compactDisplay: 'long',
        maximumSignificantDigits: 4,
      }),
  };
}

function dateFormats(tag: string, t: Translate) {
  const long = dateFormat(tag, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const month = dateFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const date = (text: IsoDate) => long.format(utc(text));
  return {
    date,
    /** The day of a timestamp, in UTC. */
    day: (timestamp: string) => date(timestamp.slice(0, 10)),
    timestamp: (timestamp: string) =>
      t('timestamp', { date: date(timestamp.slice(0, 10)), time: timestamp.slice(11, 16) }),
    /** "2018", "third quarter of 2018", "July 2017 to June 2018". */
    period: (text: string) => periodText(text, t, date, (day) => month.format(utc(day))),
    /** "2004–2017", or "since 2016" while it lasts. */
    years: (start: IsoDate, end: IsoDate | null) =>
      end
        ? t('years.span', { start: start.slice(0, 4), end: end.slice(0, 4) })
        : t('years.since', { start: start.slice(0, 4) }),
    span: (start: IsoDate, end: IsoDate) =>
      periodText(`${start}/${end}`, t, date, (day) => month.format(utc(day))),
  };
}

function periodText(
  text: string,
  t: Translate,
  date: (day: IsoDate) => string,
  month: (day: IsoDate) => string,
): string {
  const period = parsePeriod(text);
  if (!period) return text;
  const { start, end } = period;
  if (/^\d{4}$/.test(text)) return text;
  if (/-Q\d$/.test(text)) return t('period.quarter', { quarter: text.slice(-1), year: text.slice(0, 4) });
  if (/^\d{4}-\d{2}$/.test(text)) return month(start);
  if (isIsoDate(text) || start === end) return date(start);
  if (start.endsWith('-01-01') && end === `${start.slice(0, 4)}-12-31`) return start.slice(0, 4);
  const isWholeMonths = start.endsWith('-01') && dayNumber(end) + 1 === dayNumber(firstOfNextMonth(end));
  const write = isWholeMonths ? month : date;
  return write(start) === write(end)
    ? write(start)
    : t('period.span', { start: write(start), end: write(end) });
}

function firstOfNextMonth(day: IsoDate): IsoDate {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  return month === 12
    ? `${String(year + 1).padStart(4, '0')}-01-01`
    : `${day.slice(0, 4)}-${String(month + 1).padStart(2, '0')}-01`;
}

function distance(t: Translate, date: IsoDate, from: IsoDate): string {
  const days = dayNumber(date) - dayNumber(from);
  if (days === 0) return t('distance.today');
  const length = lengthText(t, Math.abs(days));
  return days > 0 ? t('distance.in', { length }) : t('distance.ago', { length });
}

function lengthText(t: Translate, days: number): string {
  if (days < DAYS_UNTIL_MONTHS) return t('length.days', { count: days });
  const months = Math.round(days / DAYS_PER_MONTH);
  return months < MONTHS_UNTIL_YEARS
    ? t('length.months', { count: months })
    : t('length.years', { count: Math.floor(days / DAYS_PER_YEAR) });
}

function probabilityText(share: (value: number) => string, t: Translate, probability: number): string {
  if (probability < SMALLEST_SHOWN_PROBABILITY)
    return t('probability.below', { bound: share(SMALLEST_SHOWN_PROBABILITY) });
  const ceiling = 1 - SMALLEST_SHOWN_PROBABILITY;
  if (probability > ceiling) return t('probability.above', { bound: share(ceiling) });
  return share(probability);
}

/** The amount stays decimal text: `Intl` reads it exactly, a double would not. */
function moneyText(
  tag: string,
  amount: DecimalText,
  currency: string,
  options: Intl.NumberFormatOptions,
): string {
  const text = minus(numberFormat(tag, options).format(amount as Intl.StringNumericLiteral));
  return `${currency} ${text}`;
}

function minus(text: string): string {
  return text.replace('-', '−');
}

function digitsFor(value: number): number {
  const size = Math.abs(value);
  if (size >= 100) return 0;
  return size >= 10 ? 1 : 2;
}

function utc(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
