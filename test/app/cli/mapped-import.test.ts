import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';
import { runJson, runLedger } from './run-ledger.ts';

const TABLE = 'Pays;Année;Valeur\nHaïti;2016;9,5\nHaïti;2017;n.d.\nAtlantide;2017;3,25\n';

let ledger: TestLedger;
let folder: string;
let table: string;
let profilePath: string;

beforeAll(async () => {
  ledger = await createTestLedger();
  folder = await mkdtemp(join(tmpdir(), 'ledger-mapping-'));
  table = join(folder, 'enquête.csv');
  profilePath = join(folder, 'profile.json');
  await writeFile(table, TABLE, 'latin1');
});
afterAll(async () => {
  await ledger.drop();
  await rm(folder, { recursive: true, force: true });
});

test('a suggested profile, filled in by a person, imports the table and is kept under the hash its batch names', async () => {
  const draft = await runJson(ledger, ['import', table, '--suggest-mapping']);
  expect(draft.fields).toMatchObject({ area: { column: 'Pays' }, indicator: null });
  await writeFile(profilePath, JSON.stringify(draft));
  const open = await runLedger(ledger, ['import', table, '--mapping', profilePath]);
  expect(open).toMatchObject({ status: 2, stdout: '' });
  expect(open.stderr).toMatch(/profile\.json: The mapping profile cannot be used: .*fields\.indicator/);

  const source = {
    key: 'enquete',
    publisher: 'Ministère',
    title: 'Enquête',
    citation: 'Ministère, 2018',
    licence: 'Etalab 2.0',
  };
  const fields = { ...draft.fields, indicator: { constant: 'intentional-homicide-rate' } };
  await writeFile(profilePath, JSON.stringify({ ...draft, fields, source }));
  const args = ['import', table, '--mapping', profilePath];
  const dry = await runJson(ledger, [...args, '--dry-run']);
  expect(dry.files[0]).toMatchObject({ dryRun: true, batchId: null, records: { new: 1 } });
  const [file] = (await runJson(ledger, args)).files;
  expect(file).toMatchObject({
    rows: { read: 3, accepted: 1, rejected: 1, excluded: 1 },
    records: { new: 1, revised: 0, unchanged: 0, excluded: 1 },
    issues: [{ code: 'unknown_area', line: 4, column: 'Pays', value: 'Atlantide' }],
  });

  const hash = file.format.replace('mapping-', '');
  const kept = await readFile(join(ledger.dataDir, 'files', hash.slice(0, 2), hash));
  expect(createHash('sha256').update(kept).digest('hex')).toBe(hash);
  expect(JSON.parse(kept.toString())).toMatchObject({ source, fields });
  await writeFile(profilePath, kept);
  const again = await runJson(ledger, args);
  expect(again.files[0]).toMatchObject({
    format: file.format,
    batchId: file.batchId,
    records: { new: 0, unchanged: 1 },
  });
  expect(
    await runJson(ledger, ['observations', '--indicator', 'intentional-homicide-rate', '--area', 'HTI']),
  ).toMatchObject([{ period: '2016', value: 9.5, line: 2 }]);
}, 60_000);

test('a format and a profile together, or a profile that is not there, are refused', async () => {
  const both = await runLedger(ledger, ['import', table, '--mapping', profilePath, '--format', 'owid']);
  expect(both).toMatchObject({ status: 2, stderr: expect.stringMatching(/cannot be given together/) });
  const absent = await runLedger(ledger, ['import', table, '--mapping', join(folder, 'none.json')]);
  expect(absent).toMatchObject({ status: 2, stderr: expect.stringMatching(/none\.json cannot be read/) });
}, 60_000);
