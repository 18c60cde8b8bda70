import { describe, expect, it } from 'vitest';
import { daySpan } from '#metrics/domain/day-spans.ts';
import { type AuthorisingAct, authorityDays } from '#metrics/mandate/authority-days.ts';

const act = (fields: Partial<AuthorisingAct>): AuthorisingAct => ({
  kind: 'extend',
  adoptedOn: '2020-01-01',
  effectiveOn: null,
  expiresOn: null,
  ...fields,
});
const establish = act({ kind: 'establish', adoptedOn: '2020-01-01', expiresOn: '2020-12-31' });
const year = daySpan('2020-01-01', '2021-12-31');

describe('days of operation', () => {
  it('are covered by a chain without a hole', () => {
    const days = authorityDays([establish, act({ adoptedOn: '2020-12-20', expiresOn: '2021-12-31' })], year);
    expect(days).toEqual({
      operation: 731,
      covered: 731,
      documentedWithout: 0,
      undocumented: 0,
      gaps: [],
      retroactive: 0,
    });
  });

  it('between two acts on file are undocumented: a third may be missing from the file', () => {
    const days = authorityDays([establish, act({ adoptedOn: '2021-02-01', expiresOn: '2021-12-31' })], year);
    expect(days).toMatchObject({ documentedWithout: 0, undocumented: 31 });
    expect(days.gaps).toEqual([{ from: '2021-01-01', to: '2021-01-31', days: 31, isDocumented: false }]);
  });

  it('under an act without an end are undocumented', () => {
    const open = act({ kind: 'establish', expiresOn: null });
    expect(authorityDays([open], year)).toMatchObject({
      covered: 0,
      documentedWithout: 0,
      undocumented: 731,
    });
  });

  it('before the first act and after a terminating one are documented as without', () => {
    const acts = [
      act({ kind: 'establish', adoptedOn: '2020-01-11', expiresOn: '2020-12-31' }),
      act({ kind: 'terminate', adoptedOn: '2020-12-01', expiresOn: '2021-03-31' }),
    ];
    const days = authorityDays(acts, year);
    expect(days).toMatchObject({ covered: 446, documentedWithout: 285, undocumented: 0 });
    expect(days.gaps.map(({ from, isDocumented }) => [from, isDocumented])).toEqual([
      ['2020-01-01', true],
      ['2021-04-01', true],
    ]);
  });

  it('that an act covered only afterwards are counted beside the covered ones', () => {
    const late = act({ adoptedOn: '2021-01-03', effectiveOn: '2021-01-01', expiresOn: '2021-12-31' });
    expect(authorityDays([establish, late], year)).toMatchObject({ undocumented: 0, retroactive: 2 });
    const early = act({ adoptedOn: '2020-06-03', effectiveOn: '2020-06-01', expiresOn: '2021-12-31' });
    expect(authorityDays([establish, early], year).retroactive).toBe(0);
  });

  it('need a chain', () => {
    expect(() => authorityDays([], year)).toThrow('acts must hold at least one act');
  });
});
