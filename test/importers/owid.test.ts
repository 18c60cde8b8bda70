import { describe, expect, it } from 'vitest';
import { owid } from '#importers/owid.ts';
import { fixture, readAll, realFile, sourceFile } from './read-fixture.ts';

describe('a chart download', () => {
  it('reads each column of figures and no column that names a region', async () => {
    const { observations } = await readAll(owid, sourceFile(fixture('owid/homicide.csv')));
    expect(observations.map((one) => [one.indicator, one.area, one.period, one.value, one.line])).toEqual([
      ['intentional-homicide-rate', 'HTI', '2020', 9.5, 2],
      ['owid-police-numbers', 'HTI', '2020', 14000, 2],
      ['intentional-homicide-rate', 'XKX', '2020', 2.25, 3],
      ['intentional-homicide-rate', 'GBR-SCT', '2020', 1.1, 4],
    ]);
  });

  it('accounts for every row', async () => {
    const { issues, rows, excluded } = await readAll(owid, sourceFile(fixture('owid/homicide.csv')));
    expect(issues.map(({ line, code, value }) => [line, code, value])).toEqual([
      [8, 'number_invalid', 'many'],
      [9, 'unknown_area', 'ZZY Nowhere'],
      [10, 'period_invalid', '21'],
    ]);
    expect(rows).toEqual({ accepted: 3, rejected: 3, excluded: 4 });
    expect(excluded).toEqual([
      { kind: 'excluded', reason: 'aggregate_area', records: 2 },
      { kind: 'excluded', reason: 'unlisted_area', records: 1 },
      { kind: 'excluded', reason: 'no_value', records: 1 },
    ]);
  });
});

it('reads a table by day under lower-case headers', async () => {
  const { observations } = await readAll(
    owid,
    sourceFile('entity,code,day,deaths\nHaiti,HTI,2020-03-01,4\n'),
  );
  expect(observations).toMatchObject([{ indicator: 'owid-deaths', period: '2020-03-01', value: 4 }]);
});

it.each([
  ['crime/owid_homicide-rate-unodc.csv', 4329, 556],
  ['corruption/owid_political-corruption-index.csv', 25_322, 3386],
])('reads %s as it was downloaded', async (path, accepted, excluded) => {
  const bytes = realFile(path);
  if (!bytes) return;
  const { observations, issues, rows } = await readAll(owid, sourceFile(bytes));
  expect(issues).toEqual([]);
  expect(rows).toEqual({ accepted, rejected: 0, excluded });
  expect(observations).toHaveLength(accepted);
});
