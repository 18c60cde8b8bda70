import { describe, expect, it } from 'vitest';
import { missionDossier } from '#importers/mission-dossier.ts';
import { fixture, readAll, sourceFile } from './read-fixture.ts';

const harbour = fixture('mission-dossier/harbour.yaml').toString();
const read = (text: string) => readAll(missionDossier, sourceFile(text, 100));
const changed = (from: string, to: string) => {
  if (!harbour.includes(from)) throw new Error(`the fixture no longer contains ${from}`);
  return read(harbour.replace(from, to));
};

describe('a dossier', () => {
  it('carries the line and the source of every fact, inherited from the nearest parent that names one', async () => {
    const { dossier } = await read(harbour);
    expect(dossier).toMatchObject({
      slug: 'harbour',
      isFictional: true,
      source: 'act-1',
      line: 3,
      fiscalYearStart: '07-01',
    });
    expect(dossier?.acts[0]?.clauses).toEqual([
      { line: 31, source: 'act-1', key: 'train', paragraph: '4', summary: 'Train the harbour police.' },
    ]);
    const [use] = dossier?.objectives[0]?.indicators ?? [];
    expect(use?.baseline).toEqual({ line: 48, source: 'report-1', value: 10, period: '2018' });
    expect(use?.targets.map(({ value, source, line }) => [value, source, line])).toEqual([
      [100, 'report-1', 50],
      [80, 'act-1', 51],
    ]);
  });

  it('reads the sunset rule over its criteria', async () => {
    const { dossier } = await read(harbour);
    expect(dossier?.sunsetRule).toEqual({ all: [{ ref: 'c1' }, { not: { ref: 'c2' } }] });
    expect(
      (await changed('all: [c1, {not: {ref: c2}}]', 'atLeast: 1\n  of: [c1, c2]')).dossier?.sunsetRule,
    ).toEqual({
      atLeast: 1,
      of: [{ ref: 'c1' }, { ref: 'c2' }],
    });
  });

  it('gives observations known since their source was published, and rejects bad ones alone', async () => {
    const { observations, issues, rows } = await read(harbour);
    expect(observations).toMatchObject([
      {
        indicator: 'harbour-patrols',
        area: 'HTI',
        value: 10,
        publishedOn: null,
        sourceKey: 'report-1',
        line: 64,
      },
      {
        mission: 'harbour',
        area: null,
        value: 91.5,
        grade: 'B',
        publishedOn: '2018-02-20',
        sourceKey: 'act-1',
      },
      { value: null, status: 'withheld' },
    ]);
    expect(issues.map(({ line, code }) => [line, code])).toEqual([
      [67, 'field_invalid'],
      [68, 'indicator_unknown'],
      [72, 'field_invalid'],
    ]);
    expect(rows).toEqual({ accepted: 6, rejected: 3, excluded: 0 });
  });

  it('gives its money as one activity, amounts to the last digit', async () => {
    const { activities } = await read(harbour);
    expect(activities).toMatchObject([
      {
        iatiIdentifier: 'ledger:harbour',
        mission: 'harbour',
        budgets: [
          { type: '1', status: '2', amount: '12345678901234567.10', currency: 'USD', sourceKey: 'act-1' },
        ],
        transactions: [
          {
            type: '4',
            date: '2019-06-30',
            amount: '98.30',
            sourceKey: 'report-1',
            description: 'As reported.',
          },
        ],
      },
    ]);
  });

  it('defines its own indicators before the first record', async () => {
    const { events } = await read(harbour);
    const kinds = events.map(({ kind }) => kind);
    expect(kinds.indexOf('indicator')).toBeLessThan(kinds.indexOf('observation'));
  });
});

describe('an error in the declared part', () => {
  const ERRORS = [
    ['kind: establish', 'kind: start', 24, 'field_invalid'],
    ['  lead: Regional Council\n', '', 2, 'field_missing'],
    ['summary: Train', 'sumary: Train', 31, 'field_missing'],
    ['weight: 2', 'weight: two', 47, 'field_invalid'],
    ['2019-02-28', '2019-02-30', 27, 'field_invalid'],
    ['indicator: trust-in-police', 'indicator: trust', 52, 'indicator_unknown'],
    ['clauses: [train]', 'clauses: [teach]', 42, 'reference_unknown'],
    ['clauses: [train]', 'clauses: []', 39, 'field_missing'],
    ['{ref: c2}', '{ref: c9}', 57, 'rule_invalid'],
    ['all: [c1, {not: {ref: c2}}]', 'all: []', 57, 'rule_invalid'],
    ['setOn: 2019-06-01', 'setOn: 2017-06-01', 51, 'target_order'],
    ['source: act-1}', 'source: act-9}', 51, 'source_unknown'],
    ['{id: c2,', '{id: c1,', 55, 'duplicate_key'],
    ['code: harbour-patrols', 'code: trust-in-police', 37, 'indicator_redefined'],
    ['areas: [HTI', 'areas: [BBB', 9, 'unknown_area'],
  ] as const;

  it.each(ERRORS)('%s → %s stands on line %i: %s', async (from, to, line, code) => {
    const { issues, rows, dossier, observations } = await changed(from, to);
    expect(issues.map((issue) => [issue.line, issue.code])).toContainEqual([line, code]);
    expect(rows).toEqual({ accepted: 0, rejected: 1, excluded: 0 });
    expect([dossier, observations]).toEqual([null, []]);
  });

  it('allows invented areas in an invented mission only', async () => {
    const invented = harbour.replaceAll('HTI', 'XFL');
    expect((await read(invented)).dossier?.areas).toEqual(['XFL', 'XKX']);
    expect((await read(invented.replace('fictional: true', 'fictional: false'))).dossier).toBeNull();
  });
});

describe('YAML that is refused', () => {
  it.each([
    ['yaml_invalid', `${harbour}\nformat: again\n`],
    ['yaml_invalid', 'format: mission-dossier/1\n  mission: {\n'],
    ['yaml_alias', harbour.replace('title: First progress report', 'title: &t First\n    citation: *t')],
    ['yaml_key', harbour.replace('acronym: HPSM', 'line: 4')],
    ['yaml_too_deep', `format: mission-dossier/1\na: ${'['.repeat(60)}${']'.repeat(60)}`],
  ])('%s', async (code, text) => {
    await expect(read(text)).rejects.toMatchObject({ name: 'UnusableFile', code });
  });
});

it('takes a figure once', async () => {
  const repeated = '  - {indicator: harbour-patrols, area: HTI, period: 2018, value: 10, source: report-1}\n';
  const { issues } = await changed(repeated, repeated + repeated);
  expect(issues.map(({ line, code }) => [line, code])).toContainEqual([65, 'duplicate_row']);
});

describe('peers', () => {
  const peers = (areas: string, fields = 'declaredOn: 2019-01-31, reason: Same region') =>
    read(`${harbour}\npeers: {${fields}, areas: [${areas}], source: report-1}\n`);

  it('are declared with the day, the reason and where they are taken from', async () => {
    const { dossier, issues } = await peers('JAM, DOM');
    expect(dossier?.peers).toMatchObject({
      declaredOn: '2019-01-31',
      reason: 'Same region',
      areas: ['JAM', 'DOM'],
      source: 'report-1',
    });
    expect(issues.filter(({ code }) => code === 'duplicate_key')).toEqual([]);
    expect((await read(harbour)).dossier?.peers).toBeNull();
  });

  it.each([
    ['HTI', 'field_invalid'],
    ['JAM, JAM', 'duplicate_key'],
    ['JAM, ZZZ9', 'field_invalid'],
    ['JAM, QQQ', null],
    ['', 'field_invalid'],
  ])('[%s] are refused on their line (%s)', async (areas, code) => {
    const { dossier, issues } = await peers(areas);
    if (code === null) return expect(dossier).not.toBeNull();
    expect(dossier).toBeNull();
    const line = harbour.split('\n').length + 1;
    expect(issues.find((issue) => issue.code === code)).toMatchObject({ line });
  });

  it('need a day and a reason', async () => {
    const { dossier, issues } = await peers('JAM', 'reason: Same region');
    expect(dossier).toBeNull();
    expect(issues).toMatchObject([{ code: 'field_missing', message: expect.stringContaining('declaredOn') }]);
  });
});
