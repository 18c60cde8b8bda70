import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fixture } from '#test/importers/read-fixture.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';
import { countRows, importInto, observationCsv, observations } from './import-into.ts';

let ledger: TestLedger;

beforeEach(async () => {
  ledger = await createTestLedger();
});
afterEach(() => ledger.drop());

const FILES = [
  ['ti-cpi/edition-2022.xlsx', 'ti-cpi'],
  ['wb-wdi/homicide.csv', 'wb-wdi'],
  ['wb-wgi/wide.xlsx', 'wb-wgi'],
  ['wb-wgi/long.xlsx', 'wb-wgi'],
  ['iati-activity/version-1.xml', 'iati-activity'],
  ['iati-activity/version-2.xml', 'iati-activity'],
  ['ledger-observations/observations.csv', 'ledger-observations'],
] as const;

describe.each(FILES)('%s', (path, format) => {
  test('is recognised; trying it out stores nothing and says what storing it does', async () => {
    const before = await countRows(ledger);
    const tried = await importInto(ledger, fixture(path), { isDryRun: true });
    expect(await countRows(ledger)).toEqual(before);
    const stored = await importInto(ledger, fixture(path));
    expect(stored.format).toBe(format);
    expect(stored.records.new).toBeGreaterThan(0);
    const { records, rows, kinds, issues, issuesTotal, exclusions } = stored;
    expect(tried).toMatchObject({
      records,
      rows,
      kinds,
      issues,
      issuesTotal,
      exclusions,
      batchId: null,
      isDryRun: true,
    });
  });

  test('changes nothing the second time, and names the first batch', async () => {
    const first = await importInto(ledger, fixture(path));
    const before = await countRows(ledger);
    const again = await importInto(ledger, fixture(path), { fileName: 'under another name' });
    expect(await countRows(ledger)).toEqual(before);
    const unchanged = first.records.new + first.records.revised + first.records.unchanged;
    expect(again).toMatchObject({
      batchId: first.batchId,
      isSameBytes: true,
      rows: first.rows,
      issuesTotal: first.issuesTotal,
      records: { new: 0, revised: 0, unchanged, excluded: first.records.excluded },
    });
  });
});

test('two people who hand in the same bytes at once store them once', async () => {
  const file = fixture('wb-wdi/homicide.csv');
  const [one, other] = await Promise.all([importInto(ledger, file), importInto(ledger, file)]);
  expect(one.batchId).toBe(other.batchId);
  expect(await countRows(ledger)).toMatchObject({ import_batches: 1, audit_events: 1 });
});

test('other bytes with the same figures are a batch of their own that adds no figure', async () => {
  const row = {
    indicator: 'trust-in-police',
    area: 'HTI',
    period: 2017,
    value: 41.5,
    published_on: '2018-01-01',
  };
  await importInto(ledger, observationCsv([row]));
  const again = await importInto(ledger, `${observationCsv([row])}\n`);
  expect(again).toMatchObject({
    batchId: '2',
    isSameBytes: false,
    records: { new: 0, revised: 0, unchanged: 1 },
  });
  expect(await observations(ledger, { history: true })).toHaveLength(1);
});

test('a file of which no row can be used leaves nothing behind', async () => {
  const before = await countRows(ledger);
  const outcome = await importInto(
    ledger,
    observationCsv([{ indicator: 'no-such-indicator', area: 'HTI', period: 2017, value: 1 }]),
  );
  expect(outcome).toMatchObject({
    batchId: null,
    issuesTotal: 1,
    rows: { read: 1, accepted: 0, rejected: 1 },
  });
  expect(await countRows(ledger)).toEqual(before);
});
