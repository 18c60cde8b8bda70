import { describe, expect, it } from 'vitest';
import { getI18n } from '#app/i18n/create-i18n.ts';
import { createFormat } from '#app/i18n/format.ts';

const format = createFormat('en', getI18n('en').getFixedT(null, 'common'));

describe('numbers on a page', () => {
  it('shows scores as whole numbers and values with more digits the smaller they are', () => {
    expect(format.score(54.6)).toBe('55');
    expect([15198, 41.25, -1.4438741207122803].map((value) => format.number(value))).toEqual([
      '15,198',
      '41.3',
      '−1.44',
    ]);
  });

  it('never shows a probability of 0 or 100 per cent', () => {
    expect([0, 0.004, 0.25, 0.999, 1].map(format.probability)).toEqual([
      '< 1\u00a0%',
      '< 1\u00a0%',
      '25\u00a0%',
      '> 99\u00a0%',
      '> 99\u00a0%',
    ]);
  });

  it('keeps every digit of an amount that a double could not hold', () => {
    expect(format.money('90071992547409931.25', 'USD')).toBe('USD 90,071,992,547,409,931.25');
    expect(format.money('-38694400', 'USD')).toBe('USD −38,694,400');
    expect(format.moneyShort('121266600', 'USD')).toBe('USD 121.3 million');
  });
});

describe('time on a page', () => {
  it('writes periods as people say them', () => {
    const texts = [
      '2018',
      '2018-Q3',
      '2018-04',
      '2018-07-01/2019-06-30',
      '2019-01-01/2019-12-31',
      '2018-03-20',
    ].map(format.period);
    expect(texts).toEqual([
      '2018',
      'quarter 3 of 2018',
      'April 2018',
      'July 2018 to June 2019',
      '2019',
      '20 March 2018',
    ]);
  });

  it('says how old a figure is', () => {
    expect([4.9, 1, 0.5].map(format.age)).toEqual(['4 years old', '1 year old', '6 months old']);
  });

  it('says how far away a date is', () => {
    const on = '2026-11-23';
    expect(
      ['2026-11-23', '2027-02-23', '2026-12-01', '2019-10-15'].map((date) => format.distance(date, on)),
    ).toEqual(['today', 'in 3 months', 'in 8 days', '7 years ago']);
  });
});

describe('names of areas', () => {
  it('knows Kosovo, accents and sub-national codes', () => {
    expect(['XKX', 'CIV', 'COD', 'HTI-OU'].map(format.area)).toEqual([
      'Kosovo',
      'Côte d’Ivoire',
      'Democratic Republic of the Congo',
      'Haiti (OU)',
    ]);
  });
});
