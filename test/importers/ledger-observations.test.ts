import { describe, expect, it } from 'vitest';
import { ledgerObservations } from '#importers/ledger-observations.ts';
import { fixture, readAll, sourceFile } from './read-fixture.ts';

const read = (content: string | Uint8Array) => readAll(ledgerObservations, sourceFile(content, 50));
const observations = fixture('ledger-observations/observations.csv');

describe('the tidy table', () => {
  it('reads figures with everything that belongs to them', async () => {
    const result = await read(observations);
    expect(result.observations[0]).toEqual({
      indicator: 'trust-in-police',
      area: 'HTI',
      mission: null,
      disaggregation: '',
      period: '2017',
      value: 41.5,
      status: 'measured',
      lower: 38.2,
      upper: 44.8,
      level: 0.95,
      standardError: null,
      sampleSize: null,
      numerator: null,
      denominator: null,
      grade: 'B',
      breakBefore: false,
      publishedOn: '2018-03-01',
      sourceKey: 'survey-2017',
      note: 'Two\nlines, and a comma',
      sheet: null,
      line: 2,
      column: 'value',
    });
    expect(result.observations[1]).toMatchObject({
      area: 'XKX',
      disaggregation: 'age=15-29;sex=female',
      breakBefore: true,
      line: 4,
    });
    expect(result.observations[2]).toMatchObject({ area: null, mission: 'harbour', sourceKey: null });
    expect(result.observations[3]).toMatchObject({ value: null, status: 'withheld' });
  });

  it('declares each described source once, before its first figure', async () => {
    const { sources, events } = await read(observations);
    expect(sources).toEqual([
      {
        key: 'survey-2017',
        publisher: 'Invented Institute',
        title: 'Household survey 2017',
        citation: null,
        url: 'https://example.org/survey',
        licence: null,
        accessedOn: '2018-04-01',
        publishedOn: null,
      },
    ]);
    const kinds = events.map(({ kind }) => kind);
    expect(kinds.indexOf('source')).toBeLessThan(kinds.indexOf('observation'));
  });

  it('reports every fault with its line and column', async () => {
    const { issues, rows } = await read(observations);
    expect(issues.map(({ severity, line, column, code }) => [severity, line, column, code])).toEqual([
      ['warning', 1, 'Comment', 'column_unknown'],
      ['error', 7, 'value', 'value_missing'],
      ['error', 8, 'value', 'number_invalid'],
      ['error', 9, 'area', 'unknown_area'],
      ['error', 10, 'period', 'period_invalid'],
      ['error', 11, 'lower', 'interval_invalid'],
      ['error', 12, 'level', 'interval_invalid'],
      ['error', 16, 'status', 'status_invalid'],
      ['error', 17, 'published_on', 'date_invalid'],
      ['error', 17, 'grade', 'field_invalid'],
      ['error', 17, 'break_before', 'field_invalid'],
    ]);
    expect(rows).toEqual({ accepted: 6, rejected: 8, excluded: 0 });
  });

  it('leaves repeated rows to the ledger, which compares all of them', async () => {
    const { observations: found } = await read(observations);
    expect(found.filter(({ line }) => line === 14 || line === 15)).toHaveLength(2);
  });
});

it('takes semicolons, any order and any case of the header', async () => {
  const { observations: found } = await read(
    'VALUE;Period;AREA;indicator\r\n12.5;2020;Haïti;trust-in-police\r\n',
  );
  expect(found).toMatchObject([{ value: 12.5, area: 'HTI', period: '2020' }]);
});

it('rejects rows that are wider than the header, because their columns are uncertain', async () => {
  const { issues, rows } = await read('indicator,area,period,value\ntrust-in-police,HTI,2020,1,5\n');
  expect(issues.map(({ code, line }) => [code, line])).toEqual([['extra_cells', 2]]);
  expect(rows.rejected).toBe(1);
});

it('wants a source described whole or not at all, and one way', async () => {
  const header = 'indicator,area,period,value,source,publisher,title\n';
  const { issues } = await read(
    `${header}trust-in-police,HTI,2020,1,s1,P,T\ntrust-in-police,HTI,2021,1,s1,P,Other\ntrust-in-police,HTI,2022,1,s2,P,\n`,
  );
  expect(issues.map(({ code, line }) => [code, line])).toEqual([
    ['duplicate_key', 3],
    ['source_incomplete', 4],
  ]);
});

it.each([
  ['header_missing', 'indicator,area,value\n'],
  ['header_missing', 'indicator,period,value\n'],
  ['header_repeated', 'indicator,area,period,value,Value\n'],
])('%s makes the file unusable', async (code, content) => {
  await expect(read(content)).rejects.toMatchObject({ name: 'UnusableFile', code });
});
