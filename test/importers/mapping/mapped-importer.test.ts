import { describe, expect, test } from 'vitest';
import { mappedImporter } from '#importers/mapping/mapped-importer.ts';
import { parseProfile } from '#importers/mapping/parse-profile.ts';
import { readAll, sourceFile } from '#test/importers/read-fixture.ts';
import { profileFor, SOURCE } from './profile-for.ts';

const read = (text: string | Uint8Array, said: Record<string, unknown> = {}) =>
  readAll(mappedImporter(profileFor(said)), sourceFile(text));
const GERMAN = { numbers: { decimal: ',', thousands: '.', percent: 'keep' } };

describe('a long table', () => {
  test('in French, Windows-1252 and with decimal commas reads with its interval, part and note', async () => {
    const table =
      'Pays;Année;Sexe;Valeur;Inf;Sup;Remarque\nHaïti;2017;femme;9,5;8,0;11,25;enquête\nHaïti;2018;total;n.d.;;;\n';
    const { observations, rows, issues, excluded } = await read(Buffer.from(table, 'latin1'), {
      fields: {
        indicator: { constant: 'intentional-homicide-rate' },
        area: { column: 'Pays' },
        period: { column: 'année' },
        level: { constant: 0.95 },
        note: { column: 'Remarque' },
      },
      dimensions: { sex: { column: 'Sexe' } },
      figures: [{ value: 'Valeur', lower: 'Inf', upper: 'Sup' }],
      numbers: { decimal: ',', thousands: null },
      missing: { 'n.d.': null },
    });
    expect(issues).toEqual([]);
    expect(rows).toEqual({ accepted: 1, rejected: 0, excluded: 1 });
    expect(excluded).toEqual([{ kind: 'excluded', reason: 'no_value', records: 1 }]);
    expect(observations).toMatchObject([
      {
        area: 'HTI',
        period: '2017',
        value: 9.5,
        lower: 8,
        upper: 11.25,
        level: 0.95,
        disaggregation: 'sex=femme',
        note: 'enquête',
        line: 2,
        column: 'Valeur',
      },
    ]);
  });

  test('never guesses the decimal comma of a single cell', async () => {
    const { observations, issues, rows } = await read(
      'Country,Year,Value\nHTI,2017,"9,5"\nHTI,2018,9.5\nHTI,2019,"1,234"\n',
    );
    expect(observations.map(({ value }) => value)).toEqual([9.5]);
    expect(rows).toEqual({ accepted: 1, rejected: 2, excluded: 0 });
    expect(issues.map(({ code, line, column, value }) => ({ code, line, column, value }))).toEqual([
      { code: 'number_invalid', line: 2, column: 'Value', value: '9,5' },
      { code: 'number_invalid', line: 4, column: 'Value', value: '1,234' },
    ]);
  });

  test('keeps a publisher’s word for a missing figure as its status, and zero as zero', async () => {
    const { observations } = await read('Country,Year,Value\nHTI,2017,c\nHTI,2018,0\n', {
      missing: { c: 'withheld' },
    });
    expect(observations.map(({ value, status }) => ({ value, status }))).toEqual([
      { value: null, status: 'withheld' },
      { value: 0, status: 'measured' },
    ]);
  });

  test('places areas by the crosswalk, leaves groups out and refuses what it does not know', async () => {
    const { observations, rows, issues } = await read(
      'Country,Year,Value\nRegion X,2017,1\nAyiti,2017,2\nAtlantis,2017,3\nWorld,2017,4\n',
      { codes: { area: { 'Region X': null, Ayiti: 'HTI' } } },
    );
    expect(observations.map(({ area }) => area)).toEqual(['HTI']);
    expect(rows).toEqual({ accepted: 1, rejected: 1, excluded: 2 });
    expect(issues).toMatchObject([{ code: 'unknown_area', line: 4, column: 'Country', value: 'Atlantis' }]);
  });

  test('refuses a row in another unit unless the crosswalk says what it stands for', async () => {
    const table = 'Country,Year,Value,Unit\nHTI,2017,1,per million\nHTI,2018,2,per 100 000\n';
    const fields = {
      indicator: { constant: 'intentional-homicide-rate' },
      area: { column: 'Country' },
      period: { column: 'Year' },
      unit: { column: 'Unit' },
    };
    const strict = await read(table, { fields });
    expect(strict.issues.map(({ code }) => code)).toContain('unit_differs');
    const unit = 'per 100,000 population';
    const { observations } = await read(table, {
      fields,
      codes: { unit: { 'per million': { unit, factor: 0.1 }, 'per 100 000': { unit } } },
    });
    expect(observations.map(({ value }) => value)).toEqual([0.1, 2]);
  });

  test('rejects an interval that does not hold its figure, a day that does not exist and a row too long', async () => {
    const { rows, issues } = await read(
      'Country,Year,Value,Lo,Hi\nHTI,2017,5,6,7\nHTI,31/02/2017,5,4,6\nHTI,2018,5,4,6,stray\n',
      {
        fields: {
          indicator: { constant: 'intentional-homicide-rate' },
          area: { column: 'Country' },
          period: { column: 'Year' },
          level: { constant: 0.9 },
        },
        figures: [{ value: 'Value', lower: 'Lo', upper: 'Hi' }],
        periods: ['iso', 'DD/MM/YYYY'],
      },
    );
    expect(rows).toEqual({ accepted: 0, rejected: 3, excluded: 0 });
    expect(issues.map(({ code }) => code)).toEqual(['interval_invalid', 'period_invalid', 'extra_cells']);
  });
});

test('a wide table in German has one column of figures for each period', async () => {
  const { observations, rows } = await read('Land;2017;2018\nHaiti;1.234,5;\nMali;7;8,25 %\n', {
    fields: { indicator: { constant: 'intentional-homicide-rate' }, area: { column: 'Land' } },
    figures: [
      { value: '2017', period: '2017' },
      { value: '2018', period: '2018' },
    ],
    ...GERMAN,
  });
  expect(observations.map(({ area, period, value }) => [area, period, value])).toEqual([
    ['HTI', '2017', 1234.5],
    ['MLI', '2017', 7],
    ['MLI', '2018', 8.25],
  ]);
  expect(rows).toEqual({ accepted: 2, rejected: 0, excluded: 0 });
});

test('a list of JSON records reads with nested names and the lines on which they begin', async () => {
  const json = JSON.stringify(
    {
      about: { by: 'us' },
      data: {
        rows: [
          { place: { iso: 'HTI' }, y: 2017, v: 9.5 },
          { place: { iso: 'QQ' }, y: 2018, v: 1 },
        ],
      },
    },
    null,
    1,
  );
  const { observations, issues } = await read(json, {
    table: { recordsAt: ['data', 'rows'] },
    fields: {
      indicator: { constant: 'intentional-homicide-rate' },
      area: { column: 'place.iso' },
      period: { column: 'y' },
    },
    figures: [{ value: 'v' }],
  });
  const lineOf = (text: string) => json.slice(0, json.indexOf(text)).split('\n').length;
  expect(observations).toMatchObject([
    { area: 'HTI', period: '2017', value: 9.5, line: lineOf('"HTI"') - 2 },
  ]);
  expect(issues).toMatchObject([{ code: 'unknown_area', line: lineOf('"QQ"') - 2 }]);
});

describe('a file or a profile that cannot be used', () => {
  test('a column that the profile names is absent, or there twice', async () => {
    await expect(read('Country,Year\nHTI,2017\n')).rejects.toMatchObject({ code: 'header_missing' });
    await expect(read('Country,Year,Value,Value\n')).rejects.toMatchObject({ code: 'header_repeated' });
  });

  test('JSON in which a name stands twice, or nothing but depth', async () => {
    await expect(read('[{"Country":"HTI","Year":{"a":1},"Year":2}]')).rejects.toMatchObject({
      code: 'json_invalid',
    });
    await expect(read('['.repeat(100_000))).rejects.toMatchObject({ code: 'json_too_deep' });
  });

  test('a profile with one sign for decimals and thousands, no licence, or an interval without level', () => {
    expect(() => profileFor({ numbers: { decimal: ',', thousands: ',' } })).toThrow(/numbers/);
    expect(() => profileFor({ source: { ...SOURCE, licence: null } })).toThrow(/source\.licence/);
    expect(() => profileFor({ figures: [{ value: 'Value', lower: 'Lo' }] })).toThrow(/fields\.level/);
    expect(() => profileFor({ periods: ['DD/MM/YYYY', 'MM/DD/YYYY'] })).toThrow(/periods/);
  });
});

test('the format names the profile by its hash, whatever the order of its names and what a suggestion said', () => {
  const profile = profileFor({});
  const turned = parseProfile({
    ...Object.fromEntries(Object.entries(profile).reverse()),
    suggestion: ['x'],
  });
  expect(mappedImporter(turned).id).toBe(mappedImporter(profile).id);
  expect(mappedImporter(profile).id).toMatch(/^mapping-[0-9a-f]{64}$/);
  expect(mappedImporter(profileFor({ periods: ['quarter'] })).id).not.toBe(mappedImporter(profile).id);
});
