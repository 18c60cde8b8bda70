import { describe, expect, it } from 'vitest';
import { eurostat } from '#importers/eurostat.ts';
import { fixture, readAll, realFile, sourceFile } from './read-fixture.ts';

const read = (name: string) => readAll(eurostat, sourceFile(fixture(`eurostat/${name}`)));

describe('the bulk download', () => {
  it('joins count and rate, reads flags, and takes ":" for no figure', async () => {
    const { observations } = await read('bulk.tsv');
    expect(
      observations.map((one) => [one.indicator, one.area, one.period, one.value, one.numerator, one.line]),
    ).toEqual([
      ['intentional-homicide-rate', 'GRC', '2021', 0.8, 85, 3],
      ['intentional-homicide-rate', 'GRC', '2023', 0.85, 90, 3],
      ['eurostat-iccs0501-count', 'GBR-SCT', '2021', null, null, 5],
      ['eurostat-iccs0501-count', 'GBR-SCT', '2022', 12, null, 5],
    ]);
    expect(observations.map(({ status, breakBefore }) => [status, breakBefore])).toEqual([
      ['measured', false],
      ['measured', true],
      ['withheld', false],
      ['measured', false],
    ]);
    expect(observations[1]?.note).toBe('Said by the publisher: provisional');
  });

  it('accounts for every row and says what it could not use', async () => {
    const { issues, rows, excluded } = await read('bulk.tsv');
    expect(issues.map(({ line, column, code, value }) => [line, column, code, value])).toEqual([
      [5, '2023', 'number_invalid', 'about 5'],
      [6, 'geo', 'unknown_area', 'QQ'],
      [6, 'geo', 'unknown_area', 'QQ'],
      [6, 'geo', 'unknown_area', 'QQ'],
      [7, null, 'field_invalid', 'A,ICCS0501,NR'],
    ]);
    expect(rows).toEqual({ accepted: 3, rejected: 2, excluded: 2 });
    expect(excluded).toEqual([
      { kind: 'excluded', reason: 'no_value', records: 2 },
      { kind: 'excluded', reason: 'aggregate_area', records: 3 },
      { kind: 'excluded', reason: 'subnational_area', records: 3 },
    ]);
  });
});

it('reads SDMX-CSV 2.0 with labels beside the codes', async () => {
  const { file, observations, rows } = await read('sdmx-2-labels.csv');
  expect(file?.title).toBe('CRIM_OFF_CAT');
  expect(observations).toMatchObject([
    {
      indicator: 'eurostat-iccs0401-rate',
      area: 'XKX',
      period: '2022',
      value: 23.1,
      numerator: 410,
      breakBefore: true,
      line: 3,
    },
  ]);
  expect(rows).toEqual({ accepted: 2, rejected: 0, excluded: 1 });
});

it('reads SDMX-CSV 1.0, names what it measures by the table and takes the day of the update', async () => {
  const { file, observations } = await read('sdmx-1.csv');
  expect(file?.publishedOn).toBe('2023-04-26');
  expect(observations.map((one) => [one.indicator, one.disaggregation, one.value, one.note])).toEqual([
    ['eurostat-crim-hom-soff-per-susp-count', 'sex=f', 12, null],
    ['eurostat-crim-hom-soff-per-susp-count', '', 70, 'Said by the publisher: estimated'],
  ]);
});

it('reads the export of the old browser, with labels for codes and thousands in groups', async () => {
  const { observations } = await read('browser-export.csv');
  expect(observations.map((one) => [one.indicator, one.area, one.value])).toEqual([
    ['eurostat-iccs020111-rate', 'DEU', 1168.9],
    ['eurostat-iccs0502-count', 'GBR-EAW', 1168],
  ]);
});

it('reads SDMX-CSV with code and label in one cell', async () => {
  const text = [
    'STRUCTURE,STRUCTURE_ID,freq:Frequency,iccs:Crime,unit:Unit,geo:Place,TIME_PERIOD:Time,OBS_VALUE:Value',
    'dataflow,ESTAT:CRIM_OFF_CAT(1.0),A: Annual,ICCS0401: Robbery,NR: Number,AT: Austria,2020,7',
  ].join('\n');
  const { observations } = await readAll(eurostat, sourceFile(text));
  expect(observations).toMatchObject([{ indicator: 'eurostat-iccs0401-count', area: 'AUT', value: 7 }]);
});

it('refuses a table that does not say which it is', async () => {
  const text = 'freq,unit,age,sex,geo\\TIME_PERIOD\t2020 \nA,NR,TOTAL,T,AT\t5\n';
  await expect(readAll(eurostat, sourceFile(text))).rejects.toThrow(/does not say which table/);
});

describe("the publisher's own files", () => {
  it.each([
    ['crime/estat_crim_off_cat.tsv', 1558, 0, 8869],
    ['crime/crim_off_cat_1_Data_2020.csv', 4770, 560, 4770],
    ['crime/crim_off_cat_linear_2_0.western-balkans.csv', 2670, 0, 1498],
  ])('reads %s', async (path, accepted, excluded, records) => {
    const bytes = realFile(path);
    if (!bytes) return;
    const { observations, issues, rows } = await readAll(eurostat, sourceFile(bytes));
    expect(issues).toEqual([]);
    expect(rows).toEqual({ accepted, rejected: 0, excluded });
    expect(observations).toHaveLength(records);
  });
});
