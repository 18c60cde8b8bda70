import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importInto, now, observationCsv } from '#test/app/importing/import-into.ts';
import { fixture } from '#test/importers/read-fixture.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';
import { runJson, runLedger } from './run-ledger.ts';

let ledger: TestLedger;
let folder: string;
let between: string;

const trust = (value: number, publishedOn: string) =>
  observationCsv([
    {
      indicator: 'trust-in-police',
      area: 'HTI',
      period: 2017,
      value,
      published_on: publishedOn,
      source: 'survey',
      publisher: 'Institute',
      title: 'Survey',
    },
  ]);

beforeAll(async () => {
  ledger = await createTestLedger();
  folder = await mkdtemp(join(tmpdir(), 'ledger-questions-'));
  await importInto(ledger, trust(41.5, '2018-01-01'), { fileName: 'first.csv' });
  between = await now(ledger);
  await importInto(ledger, trust(42.5, '2019-01-01'), { fileName: 'second.csv' });
  await importInto(ledger, fixture('iati-activity/version-1.xml'), { fileName: 'money.xml' });
});
afterAll(async () => {
  await ledger.drop();
  await rm(folder, { recursive: true, force: true });
});

const json = (...args: string[]) => runJson(ledger, args);

describe('observations', () => {
  test('answers with every field of the contract', async () => {
    const [row] = await json(
      'observations',
      '--indicator',
      'trust-in-police',
      '--area',
      'HTI',
      '--period',
      '2017',
    );
    expect(row).toMatchObject({
      indicator: 'trust-in-police',
      area: 'HTI',
      mission: null,
      period: '2017',
      value: 42.5,
      status: 'measured',
      lower: null,
      upper: null,
      level: null,
      standardError: null,
      publishedOn: '2019-01-01',
      source: 'Institute',
      file: 'second.csv',
      line: 2,
      unit: expect.any(String),
      recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
  });

  test('answers as of a moment, and with the whole history', async () => {
    expect(await json('observations', '--as-of', between)).toMatchObject([{ value: 41.5 }]);
    expect(await json('observations', '--history')).toMatchObject([{ value: 41.5 }, { value: 42.5 }]);
    expect(await json('observations', '--as-of', '2000-01-01')).toEqual([]);
    expect(await json('observations', '--area', 'XKX')).toEqual([]);
  });

  test.each([
    ['--as-of', 'tomorrow'],
    ['--as-of', '2026-02-30T00:00Z'],
    ['--as-of', '2026-02-30'],
    ['--period', '2017-13'],
  ])('does not guess what %s %s means', async (option, value) => {
    const { status, stdout, stderr } = await runLedger(ledger, ['observations', option, value]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`${option} ${value} is not`);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

test.each([
  ['observations', '--indicator', 'trust-in-polise'],
  ['observations', '--area', 'Haiti'],
  ['observations', '--mission', 'nowhere'],
  ['transactions', '--mission', 'nowhere'],
])('%s %s %s is a typing error, not an absence', async (command, option, value) => {
  const { status, stdout, stderr } = await runLedger(ledger, [command, option, value]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(value);
});

test('transactions answers with amounts as text, corrections negative', async () => {
  const rows = await json('transactions', '--activity', 'XY-1-100');
  expect(rows).toMatchObject([
    {
      activity: 'XY-1-100',
      type: '2',
      date: '2012-01-01',
      currency: 'GBP',
      amount: '1000',
      amountUsd: null,
      file: 'money.xml',
    },
    {
      activity: 'XY-1-100',
      type: '3',
      date: '2012-02-01',
      currency: 'GBP',
      amount: '-20.5',
      amountUsd: null,
    },
    { activity: 'XY-1-100', type: '6', date: '2012-03-02', currency: 'USD', amount: '0.5', amountUsd: '0.5' },
  ]);
  expect(await json('transactions', '--activity', 'XY-1-nothing')).toEqual([]);
});

test('import answers with every field of the contract', async () => {
  const path = join(folder, 'figures.csv');
  await writeFile(
    path,
    'indicator,area,period,value\ntrust-in-police,HTI,2018,43\ntrust-in-police,Atlantis,2018,43\n',
  );
  const { files } = await json('import', path);
  expect(files).toEqual([
    expect.objectContaining({
      path,
      format: 'ledger-observations',
      confidence: expect.any(Number),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      bytes: 89,
      rows: expect.objectContaining({ read: 2, accepted: 1, rejected: 1 }),
      records: { new: 1, revised: 0, unchanged: 0, excluded: 0 },
      issues: [
        expect.objectContaining({
          line: 3,
          column: 'area',
          code: expect.any(String),
          message: expect.any(String),
          value: 'Atlantis',
        }),
      ],
      issuesTotal: 1,
      batchId: expect.any(String),
      dryRun: false,
      seconds: expect.any(Number),
    }),
  ]);
});

test('batches tells what was imported and undone; revert undoes once', async () => {
  expect(await json('revert', '2', '--reason', 'wrong edition')).toMatchObject({
    batchId: '2',
    state: 'reverted',
  });
  expect(await json('observations', '--period', '2017')).toMatchObject([{ value: 41.5 }]);
  const batches: { id: string; reverts: string | null }[] = await json('batches');
  expect(batches.find(({ id }) => id === '2')).toMatchObject({
    format: 'ledger-observations',
    file: 'second.csv',
    sha256: expect.any(String),
    state: 'reverted',
  });
  expect(batches.find(({ reverts }) => reverts === '2')).toMatchObject({ reason: 'wrong edition' });
  const again = await runLedger(ledger, ['revert', '2']);
  expect(again).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/reverted already/) });
  expect(await runLedger(ledger, ['revert', '999'])).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/no batch 999/),
  });
});

test('formats lists every importer', async () => {
  const formats: { id: string }[] = await json('formats');
  expect(formats.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'ti-cpi',
      'wb-wdi',
      'wb-wgi',
      'iati-activity',
      'ledger-observations',
      'mission-dossier',
    ]),
  );
  expect(formats[0]).toEqual({
    id: expect.any(String),
    title: expect.any(String),
    publisher: expect.any(String),
    kinds: expect.any(Array),
    extensions: expect.any(Array),
  });
});

test('an empty answer is an empty list for programs and a sentence for people', async () => {
  expect(await json('missions')).toEqual([]);
  expect(await runLedger(ledger, ['missions'])).toEqual({
    status: 0,
    stdout: 'No mission is on record.\n',
    stderr: '',
  });
});
