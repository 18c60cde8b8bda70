import { afterEach, beforeEach, expect, test } from 'vitest';
import { revertBatch } from '#app/services/importing/revert-batch.ts';
import { findAuditEvents } from '#db/queries/find-audit-events.ts';
import { verifyAuditChain } from '#db/queries/verify-audit-chain.ts';
import { fixture } from '#test/importers/read-fixture.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';
import { countRows, importInto, now, observationCsv, observations, revertIn, TESTER } from './import-into.ts';

let ledger: TestLedger;

beforeEach(async () => {
  ledger = await createTestLedger();
});
afterEach(() => ledger.drop());

const trust = (value: number, publishedOn: string) =>
  observationCsv([
    { indicator: 'trust-in-police', area: 'HTI', period: '2017', value, published_on: publishedOn },
  ]);
const values = async (filter: object = {}) => (await observations(ledger, filter)).map(({ value }) => value);
const revert = (batchId: string) => revertIn(ledger, batchId);

test('a revert gives the world as it was before, and history keeps both', async () => {
  await importInto(ledger, trust(41, '2018-01-01'));
  await importInto(ledger, trust(14, '2019-01-01'));
  const before = await now(ledger);
  expect(await revert('2')).toEqual({ batchId: '2', reversalId: '3' });
  expect(await values()).toEqual([41]);
  expect(await values({ history: true })).toEqual([41, 14]);
  expect(await values({ asOf: before })).toEqual([14]);
});

test('a revert of the older batch leaves the newer figure in force', async () => {
  await importInto(ledger, trust(41, '2018-01-01'));
  await importInto(ledger, trust(14, '2019-01-01'));
  await revert('1');
  expect(await values()).toEqual([14]);
});

test('a revert does not take what a later file says too, and the figure then leads to that file', async () => {
  await importInto(ledger, trust(41, '2018-01-01'));
  await importInto(ledger, trust(41, '2019-01-01'), { fileName: 'later.csv' });
  await revert('1');
  expect(await observations(ledger)).toMatchObject([{ value: 41, file: 'later.csv', batchId: '2' }]);
  await revert('2');
  expect(await observations(ledger)).toEqual([]);
});

test('reverting twice, or reverting a reversal, is a conflict and changes nothing', async () => {
  await importInto(ledger, trust(41, '2018-01-01'));
  await revert('1');
  const before = await countRows(ledger);
  await expect(revert('1')).rejects.toMatchObject({ code: 'conflict' });
  await expect(revert('2')).rejects.toMatchObject({ code: 'conflict' });
  await expect(revert('99')).rejects.toMatchObject({ code: 'not_found' });
  await expect(revert('one')).rejects.toMatchObject({ code: 'not_found' });
  expect(await countRows(ledger)).toEqual(before);
});

test('somebody whose role covers one mission cannot revert what may speak of others', async () => {
  await importInto(ledger, trust(41, '2018-01-01'));
  const reverting = revertBatch(ledger, {
    batchId: '1',
    actor: TESTER,
    reason: 'mine',
    today: '2026-11-23',
    coversLedger: false,
  });
  await expect(reverting).rejects.toMatchObject({ code: 'forbidden' });
  expect(await values()).toEqual([41]);
});

test('two people who revert a batch at once revert it once', async () => {
  await importInto(ledger, trust(41, '2018-01-01'));
  const outcomes = await Promise.allSettled([revert('1'), revert('1')]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await countRows(ledger)).toMatchObject({ import_batches: 2, audit_events: 2 });
});

test('the file of a reverted batch can be imported again', async () => {
  await importInto(ledger, trust(41, '2018-01-01'));
  await revert('1');
  expect(await importInto(ledger, trust(41, '2018-01-01'))).toMatchObject({
    batchId: '3',
    isSameBytes: false,
    records: { new: 1, unchanged: 0 },
  });
  expect(await values()).toEqual([41]);
  expect((await importInto(ledger, trust(41, '2018-01-01'))).isSameBytes).toBe(true);
});

test('money of a reverted batch is out of every reading until it is imported again', async () => {
  const money = async () =>
    (
      await ledger.database.sql<{ amount: string }[]>`
    select sum(t.amount)::text as amount from current_activity_versions('infinity') v
    join transactions t on t.activity_id = v.activity_id and t.version_id = v.id`
    )[0]?.amount ?? null;
  const file = fixture('iati-activity/version-1.xml');
  await importInto(ledger, file);
  const sum = await money();
  expect(sum).toMatch(/^980\.0+$/);
  await revert('1');
  expect(await money()).toBeNull();
  expect(await importInto(ledger, file)).toMatchObject({ kinds: { activity: { new: 1 } } });
  expect(await money()).toBe(sum);
});

test('every write has its event in the audit chain, and the chain holds', async () => {
  await importInto(ledger, trust(41, '2018-01-01'));
  await importInto(ledger, trust(14, '2019-01-01'), { reason: 'annual release' });
  await importInto(ledger, trust(14, '2019-01-01'));
  await importInto(ledger, trust(15, '2020-01-01'), { isDryRun: true });
  await revert('2');
  const { entries } = await ledger.database.read((tx) => findAuditEvents(tx, { limit: 10 }));
  expect(
    entries.map(({ action, subjectId, reason, actor }) => ({ action, subjectId, reason, actor })).reverse(),
  ).toEqual([
    { action: 'import_committed', subjectId: '1', reason: null, actor: 'tester' },
    { action: 'import_committed', subjectId: '2', reason: 'annual release', actor: 'tester' },
    { action: 'import_reverted', subjectId: '2', reason: 'wrong file', actor: 'tester' },
  ]);
  expect(await ledger.database.read(verifyAuditChain)).toMatchObject({ valid: true, events: 3 });
});
