import { array, assert, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commonSpans,
  type DaySpan,
  dateOfDay,
  daySpan,
  daysIn,
  mergeSpans,
  withoutSpans,
} from '#metrics/domain/day-spans.ts';
import { dayNumber } from '#metrics/domain/period.ts';

const span = tuple(integer({ min: 0, max: 60 }), integer({ min: 0, max: 20 })).map(
  ([first, length]): DaySpan => ({ first, last: first + length }),
);
const spans = array(span, { maxLength: 6 });
const isIn = (list: readonly DaySpan[], day: number) =>
  list.some(({ first, last }) => first <= day && day <= last);
const days = Array.from({ length: 100 }, (_, day) => day);

describe('spans of days', () => {
  it('hold the same days merged, common and left over as day by day', () => {
    assert(
      property(span, spans, spans, (whole, a, b) => {
        const [merged, common, left] = [mergeSpans(a), commonSpans(a, b), withoutSpans(whole, a)];
        for (const day of days) {
          expect(isIn(merged, day)).toBe(isIn(a, day));
          expect(isIn(common, day)).toBe(isIn(a, day) && isIn(b, day));
          expect(isIn(left, day)).toBe(isIn([whole], day) && !isIn(a, day));
        }
        expect(daysIn(a)).toBe(days.filter((day) => isIn(a, day)).length);
      }),
      { seed: 10, numRuns: 300 },
    );
  });

  it('count both ends', () => {
    expect(daysIn([daySpan('2019-03-01', '2019-03-01')])).toBe(1);
    expect(daysIn([daySpan('2019-07-01', '2020-06-30')])).toBe(366);
  });

  it('refuse an end before the beginning', () => {
    expect(() => daySpan('2020-01-02', '2020-01-01')).toThrow('to must not lie before 2020-01-02');
  });

  it('are written as dates again', () => {
    assert(
      property(integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') }), (day) => {
        expect(dayNumber(dateOfDay(day))).toBe(day);
      }),
      { seed: 11, numRuns: 1000 },
    );
    expect(dateOfDay(dayNumber('2024-02-29'))).toBe('2024-02-29');
  });
});
