import { describe, expect, test } from 'vitest';
import { mappedImporter } from '#importers/mapping/mapped-importer.ts';
import { parseProfile } from '#importers/mapping/parse-profile.ts';
import { sampleTable } from '#importers/mapping/sample-table.ts';
import { suggestMapping } from '#importers/mapping/suggest-mapping.ts';
import { readAll, sourceFile } from '#test/importers/read-fixture.ts';
import { SOURCE } from './profile-for.ts';

const suggest = async (text: string | Uint8Array) => suggestMapping(await sampleTable(sourceFile(text)));
const INDICATOR = { constant: 'intentional-homicide-rate' };

describe('a draft from', () => {
  test('a long French table reads the table it was made from once the source is filled in', async () => {
    const table = Buffer.from('Pays;Année;Valeur\nHaïti;2017;9,5\nSénégal;2018;1,25\n', 'latin1');
    const draft = await suggest(table);
    expect(draft.numbers).toMatchObject({ decimal: ',' });
    expect(draft.fields).toMatchObject({
      area: { column: 'Pays' },
      period: { column: 'Année' },
      indicator: null,
    });
    expect(() => parseProfile(draft)).toThrow(/fields\.indicator/);
    const profile = parseProfile({
      ...draft,
      source: SOURCE,
      fields: { ...draft.fields, indicator: INDICATOR },
    });
    const { observations } = await readAll(mappedImporter(profile), sourceFile(table));
    expect(observations.map(({ area, value }) => [area, value])).toEqual([
      ['HTI', 9.5],
      ['SEN', 1.25],
    ]);
  });

  test('a wide German table below a title takes the periods from the headers', async () => {
    const draft = await suggest('Statistik\n\nStaat;2017;2018\nHaiti;1.234,5;–\nMali;7;8\n');
    expect(draft.table.headerLine).toBe(3);
    expect(draft.figures).toMatchObject([
      { value: '2017', period: '2017' },
      { value: '2018', period: '2018' },
    ]);
    expect(draft.numbers).toMatchObject({ decimal: ',', thousands: '.' });
    expect(draft.missing).toEqual({ '–': null });
    expect(draft.suggestion.columns).toContainEqual({
      column: '2017',
      role: 'value',
      reason: 'Its header is a period, 2017.',
    });
  });

  test('JSON records finds the list and knows a column by its cells', async () => {
    const draft = await suggest(JSON.stringify({ data: [{ where: 'Haiti', año: '2017', valor: 3 }] }));
    expect(draft.table).toEqual({ sheet: null, headerLine: null, recordsAt: ['data'] });
    expect(draft.fields).toMatchObject({ area: { column: 'where' }, period: { column: 'año' } });
    expect(draft.figures).toMatchObject([{ value: 'valor' }]);
  });

  test('a table with a column for each indicator leaves their codes open', async () => {
    const draft = await suggest('country,year,murders,thefts\nHTI,2017,4,5\n');
    expect(draft.figures).toMatchObject([
      { value: 'murders', indicator: null },
      { value: 'thefts', indicator: null },
    ]);
  });
});

describe('what cannot be told stays open:', () => {
  test('figures that are thousands or decimals', async () => {
    const draft = await suggest('country;year;value\nHTI;2017;1,234\nMLI;2017;5,678\n');
    expect(draft.numbers).toBeNull();
    expect(draft.suggestion.undecided.join()).toMatch(/“1,234”.*does not tell/);
  });

  test('dates that begin with the day or the month', async () => {
    const open = await suggest('country,date,value\nHTI,03/04/2017,1\n');
    expect(open.periods).toBeNull();
    const clear = await suggest('country,date,value\nHTI,03/04/2017,1\nHTI,23/04/2017,1\n');
    expect(clear.periods).toEqual(['DD/MM/YYYY']);
  });

  test('the source, always, and the level of an interval', async () => {
    const draft = await suggest('country,year,value,lower,upper\nHTI,2017,1,0.5,2\n');
    expect(draft.source.licence).toBeNull();
    expect(draft.fields.level).toBeNull();
  });
});
