import { describe, expect, it } from 'vitest';
import { daySpan } from '#metrics/domain/day-spans.ts';
import { amountByYear, amountWithin, spendingDays } from '#metrics/money/money-days.ts';
import { spent } from '../assessment/build-money.ts';

const fiscal = spent('2019-07-01', '2020-06-30', '366');

describe('the days for which spending is on file', () => {
  it('are those of each sum, with the holes between them', () => {
    const later = spent('2021-07-01', '2022-06-30', '1');
    expect(spendingDays([later, fiscal], [])).toEqual([
      daySpan('2019-07-01', '2020-06-30'),
      daySpan('2021-07-01', '2022-06-30'),
    ]);
  });

  it('run from the start of an activity to its last payment', () => {
    const payments = [spent('2020-03-01', '2020-03-01', '1'), spent('2020-09-30', '2020-09-30', '1')];
    const started = [{ id: 'A', parents: [], startedOn: '2020-01-15' }];
    expect(spendingDays(payments, started)).toEqual([daySpan('2020-01-15', '2020-09-30')]);
    expect(spendingDays(payments, [])).toEqual([daySpan('2020-03-01', '2020-09-30')]);
  });
});

describe('an amount over a time', () => {
  it('counts by the share of its days', () => {
    expect(amountWithin([fiscal], [daySpan('2020-06-01', '2020-12-31')])).toBeCloseTo(30, 9);
    expect(amountWithin([fiscal], [daySpan('2021-01-01', '2021-12-31')])).toBe(0);
    expect(amountWithin([fiscal], [])).toBe(0);
  });

  it('is split by calendar year, corrections included', () => {
    const refund = spent('2020-02-01', '2020-02-01', '-50');
    const years = amountByYear([fiscal, refund], [daySpan('2019-07-01', '2020-06-30')]);
    expect(years.map(({ year, amount }) => [year, Math.round(amount)])).toEqual([
      ['2019', 184],
      ['2020', 132],
    ]);
    expect(amountByYear([fiscal], [])).toEqual([]);
  });
});
