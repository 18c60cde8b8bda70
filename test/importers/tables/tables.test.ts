import { describe, expect, it } from 'vitest';
import { disaggregation } from '#importers/tables/disaggregation.ts';
import { findColumns, plainHeader } from '#importers/tables/find-columns.ts';
import { indicatorCode } from '#importers/tables/published-indicator.ts';

const NAMES = { area: ['country', 'pays'], year: ['year', 'annee'], note: ['note'] } as const;

describe('finding columns', () => {
  it('goes by the words of a header, in any order, case, accents and punctuation', () => {
    const columns = findColumns(['Année ', 'x', ' PAYS*'], NAMES, ['area', 'year']);
    expect([...(columns ?? [])]).toEqual([
      ['area', 2],
      ['year', 0],
    ]);
  });

  it('finds nothing where a required column is absent or stands twice', () => {
    expect(findColumns(['country'], NAMES, ['area', 'year'])).toBeNull();
    expect(findColumns(['country', 'year', 'Year'], NAMES, ['area', 'year'])).toBeNull();
    expect(findColumns(['country', 'year', 'note', 'note'], NAMES, ['area', 'year'])?.has('note')).toBe(
      false,
    );
  });

  it('keeps letters of every script', () => {
    expect(plainHeader(' Страна / Год ')).toBe('страна год');
  });
});

it('writes a disaggregation with sorted keys and without totals', () => {
  expect(disaggregation({ sex: 'Female', age: 'Total', citizenship: 'National citizens' })).toBe(
    'citizenship=national-citizens;sex=female',
  );
  expect(disaggregation({ sex: 'Both sexes' })).toBe('');
});

it('cuts a long short name and still tells two of them apart', () => {
  const [one, other] = ['a', 'b'].map((end) => indicatorCode('unodc', 'word '.repeat(40), end));
  expect(one?.length).toBeLessThanOrEqual(80);
  expect(one).not.toBe(other);
});
