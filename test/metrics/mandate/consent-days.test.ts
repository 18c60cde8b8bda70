import { describe, expect, it } from 'vitest';
import { daySpan } from '#metrics/domain/day-spans.ts';
import { consentDays, type GivenConsent } from '#metrics/mandate/consent-days.ts';

const consent = (fields: Partial<GivenConsent>): GivenConsent => ({
  status: 'active',
  givenOn: '2020-01-01',
  reviewOn: null,
  withdrawnOn: null,
  ...fields,
});
const year = daySpan('2020-01-01', '2020-12-31');

describe('days with consent', () => {
  it('run from the day it was given, overdue review or not', () => {
    const standing = consent({ status: 'conditional', givenOn: '2019-06-01', reviewOn: '2020-02-01' });
    expect(consentDays([standing], year)).toMatchObject({ covered: 366, undocumented: 0 });
  });

  it('end with the review where the consent has lapsed; what followed is undocumented', () => {
    const days = consentDays([consent({ status: 'lapsed', reviewOn: '2020-06-30' })], year);
    expect(days).toMatchObject({ covered: 182, documentedWithout: 0, undocumented: 184 });
  });

  it('end with the withdrawal, and what followed is documented as without', () => {
    const days = consentDays([consent({ status: 'withdrawn', withdrawnOn: '2020-07-01' })], year);
    expect(days).toMatchObject({ covered: 182, documentedWithout: 184, undocumented: 0 });
  });

  it('begin again with the next consent', () => {
    const given = [
      consent({ status: 'withdrawn', withdrawnOn: '2020-07-01' }),
      consent({ givenOn: '2020-07-11' }),
    ];
    const days = consentDays(given, year);
    expect(days).toMatchObject({ documentedWithout: 10, undocumented: 0 });
    expect(days.gaps).toEqual([{ from: '2020-07-01', to: '2020-07-10', days: 10, isDocumented: true }]);
  });

  it('are not counted from a day that nobody knows', () => {
    expect(consentDays([consent({ givenOn: null })], year)).toMatchObject({ covered: 0, undocumented: 366 });
    expect(consentDays([consent({ status: 'lapsed' })], year)).toMatchObject({ undocumented: 366 });
    expect(consentDays([], year)).toMatchObject({ documentedWithout: 0, undocumented: 366 });
  });
});
