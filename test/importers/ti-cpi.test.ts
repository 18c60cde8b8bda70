import { describe, expect, it } from 'vitest';
import { openSource, sourceOf } from '#importers/read-source.ts';
import { tiCpi } from '#importers/ti-cpi.ts';
import { fixture, readAll, realFile, sourceFile } from './read-fixture.ts';

const read = (name: string) => readAll(tiCpi, sourceFile(fixture(`ti-cpi/${name}.xlsx`)));

describe('a recent edition', () => {
  it('gives score, standard error, sources and interval without losing a digit', async () => {
    const { observations } = await read('edition-2022');
    const haiti = observations.find((one) => one.area === 'HTI' && one.period === '2022');
    expect(haiti).toMatchObject({
      indicator: 'corruption-perceptions-index',
      value: 17,
      standardError: 1.343835,
      lower: 14.79611,
      upper: 19.20389,
      level: 0.9,
      sampleSize: 6,
      sheet: 'CPI 2022 (final)',
      line: 4,
      column: 'CPI score 2022',
    });
  });

  it('adds earlier years from the history sheet and never the same year again', async () => {
    const { observations, excluded } = await read('edition-2022');
    const haiti = observations.filter((one) => one.area === 'HTI').map((one) => `${one.period}:${one.value}`);
    expect(haiti).toEqual(['2022:17', '2021:20', '2012:19']);
    expect(excluded).toEqual([{ kind: 'excluded', reason: 'repeated_in_file', records: 3 }]);
  });

  it('knows Kosovo by the old code of the World Bank', async () => {
    const { observations } = await read('edition-2022');
    expect(observations.filter((one) => one.area === 'XKX').map((one) => one.value)).toEqual([41, 39, 34]);
  });

  it('has no observation for a blank score, and never 0', async () => {
    const { observations } = await read('edition-2022');
    expect(observations.filter((one) => one.area === 'TCD')).toEqual([]);
    expect(observations.filter((one) => one.value === 0)).toEqual([]);
    expect(observations.find((one) => one.area === 'DNK')).toMatchObject({
      standardError: null,
      lower: null,
      level: null,
    });
  });

  it('reports each unusable row with its line and goes on', async () => {
    const { issues, rows } = await read('edition-2022');
    expect(issues.map(({ line, code, severity }) => [line, code, severity])).toEqual([
      [8, 'number_invalid', 'error'],
      [9, 'value_out_of_range', 'error'],
      [10, 'unknown_area', 'error'],
      [11, 'duplicate_row', 'error'],
      [12, 'interval_invalid', 'warning'],
      [13, 'unknown_area', 'error'],
    ]);
    expect(rows).toEqual({ accepted: 7, rejected: 5, excluded: 0 });
  });
});

describe('other layouts', () => {
  it('reads the upper bound where it stands before the lower one', async () => {
    const { observations, excluded } = await read('edition-2018');
    expect(observations.map(({ area, lower, upper }) => [area, lower, upper])).toEqual([
      ['HTI', 16, 24],
      ['XKX', 35, 39],
    ]);
    expect(excluded).toEqual([{ kind: 'excluded', reason: 'repeated_in_file', records: 1 }]);
  });

  it('reads two header rows and countries without codes', async () => {
    const { observations } = await read('edition-2012');
    expect(observations.map(({ area, value, lower, upper }) => [area, value, lower, upper])).toEqual([
      ['HTI', 19, 14, 23],
      ['XKX', 34, 32, 37],
      ['PRK', 8, 2, 13],
    ]);
  });

  it('keeps the scale of 0 to 10 apart, as a series of its own, in a workbook of the old kind', async () => {
    const { observations, events, issues } = await readAll(
      tiCpi,
      sourceFile(fixture('ti-cpi/edition-2011.xls')),
    );
    expect(observations.map((one) => [one.indicator, one.area, one.value, one.lower, one.upper])).toEqual([
      ['corruption-perceptions-index-before-2012', 'HTI', 1.798, 1.499, 2.1],
      ['corruption-perceptions-index-before-2012', 'XKX', 2.875, 2.7, 3.05],
    ]);
    expect(events.find(({ kind }) => kind === 'indicator')).toMatchObject({
      definition: { unit: 'points (0–10)', upperBound: 10 },
    });
    expect(issues).toMatchObject([{ line: 5, code: 'unknown_area', value: 'Nowhere' }]);
  });

  it('refuses copies in which somebody divided the scores by ten', async () => {
    const years = Array.from({ length: 8 }, (_, index) => 2010 + index);
    const row = (country: string, score: number) => [country, ...years.map(() => score)].join(',');
    const text = [`country,${years.join(',')}`, row('Denmark', 9.1), row('Somalia', 0.9), ''].join('\r\r\n');
    expect(tiCpi.recognise({ container: 'text', text, isComplete: true })).toBeGreaterThan(0);
    await expect(readAll(tiCpi, sourceFile(text))).rejects.toMatchObject({ code: 'cpi_reshaped' });
    const other = text.replaceAll('9.1', '0.8');
    expect(tiCpi.recognise({ container: 'text', text: other, isComplete: true })).toBe(0);
  });
});

describe("the publisher's own files", () => {
  const EDITIONS = [
    { name: 'CPI2011_Results.xls', records: 183, haiti: 1.799883 },
    { name: 'CPI2012.xlsx', records: 176, haiti: 19 },
    { name: 'CPI_2015_FullDataSet.xlsx', records: 168, haiti: 17 },
    { name: 'CPI2016_FullDataSetWithRegionalTables.xlsx', records: 176, haiti: 20 },
    { name: '2018_CPI_FullDataSet.xlsx', records: 1229, haiti: 20 },
    { name: 'CPI2022_GlobalResultsTrends.xlsx', records: 1949, haiti: 17 },
  ];

  it.each(EDITIONS)('$name gives $records records and no issue', async ({ name, records, haiti }) => {
    const bytes = realFile(`corruption/${name}`);
    if (!bytes) return;
    const { file, sample } = await openSource(sourceOf(bytes));
    expect(tiCpi.recognise(sample)).toBe(1);
    const { observations, issues } = await readAll(tiCpi, file);
    expect(issues).toEqual([]);
    expect(observations).toHaveLength(records);
    expect(observations.find((one) => one.area === 'HTI')?.value).toBe(haiti);
    expect(new Set(observations.map((one) => `${one.area} ${one.period}`)).size).toBe(records);
  });
});
