import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countRows } from '#test/app/importing/import-into.ts';
import { buildZip } from '#test/importers/build-zip.ts';
import { fixture } from '#test/importers/read-fixture.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';
import { runLedger } from './run-ledger.ts';

let ledger: TestLedger;
let folder: string;
let empty: Record<string, number>;

const GOOD = 'indicator,area,period,value\ntrust-in-police,HTI,2017,41.5\n';
const WORKBOOK = fixture('ti-cpi/edition-2022.xlsx');
const GZIPPED = gzipSync(fixture('iati-activity/version-2.xml'));

const FILES: Record<string, string | Uint8Array> = {
  'good.csv': GOOD,
  'empty.csv': '',
  'blank.csv': '\n\n  \n',
  'report.pdf': '%PDF-1.7\n%\xe2\xe3\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n%%EOF\n',
  'letter.csv': 'Dear colleague,\nplease find attached the figures.\n',
  'page.html': '<!doctype html><html><body>Not found</body></html>',
  'truncated.xlsx': WORKBOOK.subarray(0, WORKBOOK.length / 2),
  'truncated.xml.gz': GZIPPED.subarray(0, GZIPPED.length / 2),
  'truncated.xml': fixture('iati-activity/version-2.xml').subarray(0, 1500),
  'truncated.yaml': 'format: mission-dossier/1\nmission: {slug: quay, name: "Quay',
  'workbook-called.csv': WORKBOOK,
  'old.xls': Buffer.from('d0cf11e0a1b11ae1000000000000000000000000000000003e000300feff0900', 'hex'),
  'unusable.csv': 'indicator,area,period,value\nno-such-indicator,HTI,2017,1\n',
};

beforeAll(async () => {
  ledger = await createTestLedger();
  folder = await mkdtemp(join(tmpdir(), 'ledger-refusals-'));
  for (const [name, content] of Object.entries(FILES)) await writeFile(join(folder, name), content, 'latin1');
  await mkdir(join(folder, 'a-folder'));
  empty = await countRows(ledger);
});
afterAll(async () => {
  await ledger.drop();
  await rm(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);

describe('ends with 2, one sentence on standard error, and stores nothing:', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['an empty file', ['empty.csv'], /empty/],
    ['a file of blank lines', ['blank.csv'], /./],
    ['a PDF', ['report.pdf'], /./],
    ['a letter', ['letter.csv'], /recognise/],
    ['a web page', ['page.html'], /./],
    ['a workbook cut short', ['truncated.xlsx'], /./],
    ['a gzip file cut short', ['truncated.xml.gz'], /./],
    ['an XML file cut short', ['truncated.xml'], /./],
    ['a dossier cut short', ['truncated.yaml'], /./],
    ['a workbook of the old kind', ['old.xls'], /damaged/i],
    ['a file without one usable row', ['unusable.csv'], /no-such-indicator/],
    ['a folder', ['a-folder'], /is a folder/],
    ['a path that leads nowhere', ['nowhere.csv'], /does not exist/],
    [
      'a format that does not exist',
      ['good.csv', '--format', 'no-such-format'],
      /no format “no-such-format”/,
    ],
    ['a format that is not the file’s', ['good.csv', '--format', 'wb-wdi'], /./],
    ['a mission that does not exist', ['good.csv', '--mission', 'atlantis'], /no mission “atlantis”/],
    ['a day that does not exist', ['good.csv', '--published-on', '2023-02-29'], /--published-on 2023-02-29/],
    ['a day written another way', ['good.csv', '--published-on', '31.01.2023'], /--published-on 31.01.2023/],
    ['an option that does not exist', ['good.csv', '--dryrun'], /--dryrun/],
    ['no path', [], /argument is missing/],
  ])('%s', async (_what, [name, ...options], sentence) => {
    const { status, stderr } = await runLedger(ledger, [
      'import',
      ...(name === undefined ? [] : [at(name)]),
      ...options,
    ]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(sentence) });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/ at .*\.ts:|undefined|relation "/);
    expect(await countRows(ledger)).toEqual(empty);
  });
});

test('of several files the good ones are stored, the bad ones are told, and the status is 2', async () => {
  const { status, stdout, stderr } = await runLedger(ledger, [
    'import',
    at('empty.csv'),
    at('good.csv'),
    at('nowhere.csv'),
    '--json',
  ]);
  expect(status).toBe(2);
  expect(stderr.trim().split('\n')).toHaveLength(2);
  expect(JSON.parse(stdout).files).toMatchObject([
    { path: at('empty.csv'), error: { code: 'input_unusable' } },
    { path: at('good.csv'), format: 'ledger-observations', records: { new: 1 }, batchId: '1' },
    { path: at('nowhere.csv'), error: { code: 'arguments_unusable' } },
  ]);
  expect(await countRows(ledger)).toMatchObject({ import_batches: 1, observations: 1 });
});

test('a file is recognised by what it holds, whatever it is called or packed in', async () => {
  await writeFile(
    at('packed.zip'),
    buildZip([{ name: 'activities.xml', content: fixture('iati-activity/version-1.xml') }]),
  );
  await writeFile(at('packed.gz'), GZIPPED);
  const { status, stdout } = await runLedger(ledger, [
    'import',
    at('workbook-called.csv'),
    at('packed.zip'),
    at('packed.gz'),
    '--json',
  ]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout).files.map(({ format }: { format: string }) => format)).toEqual([
    'ti-cpi',
    'iati-activity',
    'iati-activity',
  ]);
});

test('standard input is a file too', async () => {
  const { status, stdout } = await runLedger(
    ledger,
    ['import', '-', '--json', '--dry-run'],
    fixture('wb-wdi/homicide.csv'),
  );
  expect(status).toBe(0);
  expect(JSON.parse(stdout).files).toMatchObject([
    { path: '-', format: 'wb-wdi', batchId: null, dryRun: true },
  ]);
  const nothing = await runLedger(ledger, ['import', '-'], '');
  expect(nothing).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/standard input.*empty/i),
  });
});
