import { type IsoDate, isIsoDate } from './period.ts';

/** A calendar day that exists, written YYYY-MM-DD; otherwise a RangeError naming the argument. */
export function requireDay(date: IsoDate, name: string): IsoDate {
  if (!isIsoDate(date)) throw new RangeError(`${name} must be a day written YYYY-MM-DD, not ${date}`);
  return date;
}
