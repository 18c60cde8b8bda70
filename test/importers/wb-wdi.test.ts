import { describe, expect, it } from 'vitest';
import { openSource, sourceOf } from '#importers/read-source.ts';
import { wbWdi } from '#importers/wb-wdi.ts';
import { buildZip } from './build-zip.ts';
import { fixture, readAll, realFile, sourceFile } from './read-fixture.ts';

const homicide = fixture('wb-wdi/homicide.csv');

describe('the homicide table', () => {
  it('gives one observation per cell that holds a number', async () => {
    const { observations, file } = await readAll(wbWdi, sourceFile(homicide, 7));
    expect(file).toMatchObject({ title: 'World Development Indicators', publishedOn: '2022-07-20' });
    expect(
      observations.map(({ indicator, area, period, value }) => [indicator, area, period, value]),
    ).toEqual([
      ['intentional-homicide-rate', 'HTI', '2016', 9.1],
      ['intentional-homicide-rate', 'HTI', '2018', 6.6797426599922],
      ['intentional-homicide-rate', 'XKX', '2017', 0],
      ['intentional-homicide-rate', 'XKX', '2018', 1.6],
      ['intentional-homicide-rate', 'MLT', '2017', 0.9],
    ]);
    expect(observations[0]).toMatchObject({
      publishedOn: '2022-07-20',
      line: 6,
      column: '2016',
      sourceKey: null,
    });
  });

  it('leaves aggregates out, counted', async () => {
    const { excluded, rows } = await readAll(wbWdi, sourceFile(homicide));
    expect(excluded).toEqual([{ kind: 'excluded', reason: 'aggregate_area', records: 2 }]);
    expect(rows).toEqual({ accepted: 4, rejected: 3, excluded: 1 });
  });

  it('reports thousands separators, unknown codes, repeated and overlong rows by line', async () => {
    const { issues } = await readAll(wbWdi, sourceFile(homicide));
    expect(issues.map(({ line, column, code, value }) => [line, column, code, value])).toEqual([
      [10, '2016', 'number_invalid', '1,322.6'],
      [11, 'Country Code', 'unknown_area', 'ZZY'],
      [12, null, 'duplicate_row', 'HTI VC.IHR.PSRC.P5'],
      [13, null, 'extra_cells', '4'],
    ]);
  });
});

it('reads another indicator in another language and defines it', async () => {
  const { observations, events } = await readAll(wbWdi, sourceFile(fixture('wb-wdi/french-population.csv')));
  expect(observations.map(({ indicator, value }) => [indicator, value])).toEqual([
    ['wdi-sp-pop-totl', 11306801],
    ['wdi-sp-pop-totl', 11447569],
  ]);
  const definition = events.find((event) => event.kind === 'indicator');
  expect(definition).toMatchObject({
    definition: {
      code: 'wdi-sp-pop-totl',
      name: 'Population, total (habitants)',
      unit: 'habitants',
      direction: 'neutral',
    },
  });
});

it('opens the archive as the World Bank packs it', async () => {
  const archive = buildZip([
    { name: 'API_X.csv', content: homicide },
    {
      name: 'Metadata_Country_X.csv',
      content: '\uFEFF"Country Code","Region","IncomeGroup","SpecialNotes","TableName",\n',
    },
    {
      name: 'Metadata_Indicator_X.csv',
      content: '\uFEFF"INDICATOR_CODE","INDICATOR_NAME","SOURCE_NOTE","SOURCE_ORGANIZATION",\n',
    },
  ]);
  const { entry, file, sample } = await openSource(sourceOf(archive));
  expect(entry).toBe('API_X.csv');
  expect(wbWdi.recognise(sample)).toBeGreaterThan(0.9);
  expect((await readAll(wbWdi, file)).observations).toHaveLength(5);
});

it('is unusable without a header of years', async () => {
  await expect(readAll(wbWdi, sourceFile('a,b,c,d\n1,2,3,4\n'))).rejects.toMatchObject({
    code: 'header_missing',
  });
});

it('reads the real homicide file: 216 economies, 50 aggregates left out', async () => {
  const bytes = realFile('crime/API_VC.IHR.PSRC.P5_DS2_en_csv_v2_4355130.csv');
  if (!bytes) return;
  const { observations, rows, issues } = await readAll(wbWdi, sourceFile(bytes));
  expect(issues).toEqual([]);
  expect(rows).toEqual({ accepted: 216, rejected: 0, excluded: 50 });
  expect(observations).toHaveLength(3740);
  const haiti = observations.find((one) => one.area === 'HTI' && one.period === '2018');
  expect(haiti).toMatchObject({ value: 6.6797426599922, line: 106 });
});
