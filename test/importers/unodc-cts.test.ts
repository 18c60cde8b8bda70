import { describe, expect, it } from 'vitest';
import { unodcCts } from '#importers/unodc-cts.ts';
import { fixture, readAll, realFile, sourceFile } from './read-fixture.ts';

describe('the workbook of the data portal', () => {
  it('joins the count and the rate of one fact, and keeps a count that has no rate', async () => {
    const { file, observations } = await readAll(unodcCts, sourceFile(fixture('unodc-cts/portal.xlsx')));
    expect(file?.publishedOn).toBe('2024-05-16');
    expect(
      observations.map((one) => [one.indicator, one.area, one.period, one.value, one.numerator, one.line]),
    ).toEqual([
      ['intentional-homicide-rate', 'HTI', '2022', 18.84, 2183, 6],
      ['unodc-victims-of-intentional-homicide-count', 'HTI', '2022', 1500, null, 5],
      ['unodc-offences-theft-rate', 'GBR-NIR', '2021', 602.5, null, 7],
      ['unodc-offences-theft-count', 'XKX', '2021', 8123, null, 8],
    ]);
    expect(observations[1]?.disaggregation).toBe('mechanisms=firearms;sex=male');
    expect(observations[0]?.note).toBe('Source named by the publisher: MoI/CTS');
  });

  it('accounts for every row, with the place of what it cannot use', async () => {
    const { issues, rows, excluded } = await readAll(unodcCts, sourceFile(fixture('unodc-cts/portal.xlsx')));
    expect(issues.map(({ line, column, code, value }) => [line, column, code, value])).toEqual([
      [9, 'Country', 'unknown_area', 'ZZY Nowhere'],
      [11, 'VALUE', 'number_invalid', 'about 40'],
      [12, 'Year', 'period_invalid', '2021/22'],
    ]);
    expect(rows).toEqual({ accepted: 5, rejected: 3, excluded: 2 });
    expect(excluded).toEqual([
      { kind: 'excluded', reason: 'aggregate_area', records: 1 },
      { kind: 'excluded', reason: 'no_value', records: 1 },
    ]);
  });
});

it('finds its columns by name, in any order, in a table separated by semicolons', async () => {
  const text = [
    'VALUE;Year;Unit of measurement;Category;Dimension;Indicator;Country;Iso3_code',
    '3.5;2019;Rate per 100,000 population;Total;Total;Victims of intentional homicide;Kosovo;XKX',
  ].join('\r\n');
  const { observations } = await readAll(unodcCts, sourceFile(text));
  expect(observations).toMatchObject([
    { indicator: 'intentional-homicide-rate', area: 'XKX', period: '2019', value: 3.5, line: 2 },
  ]);
});

it('refuses a table without its columns', async () => {
  await expect(readAll(unodcCts, sourceFile('Country,Year\nHaiti,2020\n'))).rejects.toThrow(/No header/);
});

describe("the publisher's own files", () => {
  it.each([
    ['crime/data_cts_corruption_and_economic_crime_2024-05-16.xlsx', 22_754, 11_377],
    ['crime/data_cts_violent_and_sexual_crime_baddimension.xlsx', 26_114, 13_073],
    ['crime/data_cts_intentional_homicide.head.csv', 24, 24],
  ])('reads %s', async (path, accepted, records) => {
    const bytes = realFile(path);
    if (!bytes) return;
    const { observations, issues, rows } = await readAll(unodcCts, sourceFile(bytes));
    expect(issues).toEqual([]);
    expect(rows).toEqual({ accepted, rejected: 0, excluded: 0 });
    expect(observations).toHaveLength(records);
  });
});
