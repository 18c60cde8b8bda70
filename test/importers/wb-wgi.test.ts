import { describe, expect, it } from 'vitest';
import { wbWgi } from '#importers/wb-wgi.ts';
import { fixture, readAll, realFile, sourceFile } from './read-fixture.ts';

describe('the long layout', () => {
  it('gives estimate, standard error and number of sources', async () => {
    const { observations } = await readAll(wbWgi, sourceFile(fixture('wb-wgi/long.xlsx')));
    expect(observations).toHaveLength(2);
    expect(observations[0]).toMatchObject({
      indicator: 'control-of-corruption',
      area: 'HTI',
      period: '2023',
      value: -1.4438741207122803,
      standardError: 0.161908432841301,
      sampleSize: 9,
      lower: null,
      sheet: 'Sheet1',
      line: 2,
    });
    expect(observations[1]).toMatchObject({ indicator: 'rule-of-law', area: 'XKX' });
  });

  it('rejects what is wrong, row by row, and takes ".." for no observation', async () => {
    const { issues, rows, excluded } = await readAll(wbWgi, sourceFile(fixture('wb-wgi/long.xlsx')));
    expect(issues.map(({ line, code, value }) => [line, code, value])).toEqual([
      [5, 'duplicate_row', 'control-of-corruption HTI 2023'],
      [7, 'unknown_area', 'ZZY'],
      [8, 'number_invalid', 'low'],
      [9, 'indicator_unknown', 'xx'],
      [10, 'value_out_of_range', '-14'],
    ]);
    expect(rows).toEqual({ accepted: 3, rejected: 5, excluded: 1 });
    expect(excluded).toEqual([{ kind: 'excluded', reason: 'former_country', records: 1 }]);
  });
});

it('reads the wide layout, one sheet per dimension, years above the header', async () => {
  const { observations, issues } = await readAll(wbWgi, sourceFile(fixture('wb-wgi/wide.xlsx')));
  expect(issues).toEqual([]);
  expect(
    observations.map((one) => [one.indicator, one.area, one.period, one.value, one.standardError, one.line]),
  ).toEqual([
    ['rule-of-law', 'HTI', '1996', -1.5, 0.25, 16],
    ['rule-of-law', 'HTI', '1998', -1.6, 0.24, 16],
    ['rule-of-law', 'PSE', '1998', -0.5, 0.3, 17],
    ['control-of-corruption', 'HTI', '1998', -1.2, 0.2, 16],
  ]);
});

describe("the publisher's own files", () => {
  it('reads the 2024 release', async () => {
    const bytes = realFile('corruption/wgidataset_2024release_long.xlsx');
    if (!bytes) return;
    const { observations, issues, rows } = await readAll(wbWgi, sourceFile(bytes));
    expect(issues).toEqual([]);
    expect(rows).toEqual({ accepted: 31950, rejected: 0, excluded: 150 });
    const haiti = observations.find(
      (one) => one.area === 'HTI' && one.period === '2023' && one.indicator === 'control-of-corruption',
    );
    expect(haiti?.value).toBe(-1.4438741207122803);
    expect(haiti?.standardError).toBeCloseTo(0.161908432841301, 14);
  });

  it('reads the 2020 release', async () => {
    const bytes = realFile('corruption/wgidataset_2020release_wide_1996-2019.xlsx');
    if (!bytes) return;
    const { observations, issues } = await readAll(wbWgi, sourceFile(bytes));
    expect(issues).toEqual([]);
    expect(observations.filter((one) => one.indicator === 'control-of-corruption')).toHaveLength(4311);
    expect(observations.find((one) => one.area === 'AND' && one.period === '1996')).toBeDefined();
  });
});
