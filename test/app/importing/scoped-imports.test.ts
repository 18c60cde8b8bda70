import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findTransactions } from '#db/queries/find-transactions.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';
import { countRows, importInto, observationCsv, observations } from './import-into.ts';

const MISSION = 'minujusth';
const SCOPED = { mission: MISSION, isScoped: true };

let ledger: TestLedger;

beforeEach(async () => {
  ledger = await createTestLedger();
  await importInto(ledger, await readFile(`db/demo/missions/${MISSION}.yaml`));
  await importInto(ledger, await readFile('db/demo/missions/unpol-lorvania.yaml'));
});
afterEach(() => ledger.drop());

const trust = { indicator: 'trust-in-police', period: '2024', value: 41 };

test('somebody whose role covers one mission brings figures of that mission and its areas only', async () => {
  const file = observationCsv([
    { ...trust, area: 'HTI', mission: '' },
    { ...trust, area: '', mission: MISSION },
    { ...trust, area: 'XKX', mission: '' },
    { ...trust, area: '', mission: 'unpol-lorvania' },
  ]);
  const outcome = await importInto(ledger, file, SCOPED);
  expect(outcome.issues.map(({ line, code }) => [line, code])).toEqual([
    [4, 'outside_scope'],
    [5, 'outside_scope'],
  ]);
  const stored = await observations(ledger, { indicator: 'trust-in-police', period: '2024' });
  expect(stored.map(({ area, mission }) => area ?? mission)).toEqual(['HTI', MISSION]);
});

test('the same figures from somebody who may write anywhere are all stored', async () => {
  const file = observationCsv([
    { ...trust, area: 'HTI', mission: '' },
    { ...trust, area: 'XKX', mission: '' },
  ]);
  expect((await importInto(ledger, file)).records.new).toBe(2);
});

test('a dossier of another mission is refused and leaves nothing', async () => {
  const before = await countRows(ledger);
  const other = (await readFile('db/demo/missions/unpol-lorvania.yaml', 'utf8')).replace(
    'phase: ',
    'phase:  ',
  );
  const outcome = await importInto(ledger, other, SCOPED);
  expect(outcome.issues.map(({ code }) => code)).toContain('outside_scope');
  expect(outcome).toMatchObject({ batchId: null, kinds: { dossier: { new: 0, revised: 0 } } });
  expect(await countRows(ledger)).toEqual(before);
});

test('money of another mission cannot be drawn over to one’s own', async () => {
  const money = `<?xml version="1.0"?><iati-activities version="2.03"><iati-activity default-currency="USD">
    <iati-identifier>XX-1-A</iati-identifier><reporting-org ref="XX-1" type="10"/>
    <transaction><transaction-type code="4"/><transaction-date iso-date="2019-01-01"/><value value-date="2019-01-01">5</value></transaction>
    </iati-activity></iati-activities>`;
  const ofMission = (mission: string) =>
    ledger.database.read((tx) => findTransactions(tx, { mission, activity: 'XX-1-A', asOf: 'infinity' }));
  await importInto(ledger, money, { mission: 'unpol-lorvania' });
  const changed = money.replace('>5<', '>6<');
  const outcome = await importInto(ledger, changed, SCOPED);
  expect(outcome).toMatchObject({ batchId: null, rows: { read: 2, accepted: 0, rejected: 2 } });
  expect(outcome.issues.map(({ code }) => code)).toContain('outside_scope');
  expect((await ofMission('unpol-lorvania')).map(({ amount }) => amount)).toEqual(['5']);
  expect(await ofMission(MISSION)).toEqual([]);
});

test('the area of an invented mission is no area for anybody else’s figures before that mission is known', async () => {
  const fresh = await createTestLedger();
  try {
    const outcome = await importInto(fresh, observationCsv([{ ...trust, area: 'XFL' }]));
    expect(outcome).toMatchObject({ batchId: null, issues: [{ code: 'unknown_area' }] });
  } finally {
    await fresh.drop();
  }
});
