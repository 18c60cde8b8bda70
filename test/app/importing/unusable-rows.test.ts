import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBatchIssues } from '#db/queries/find-batch-issues.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';
import { countRows, importInto, observationCsv, observations } from './import-into.ts';

let ledger: TestLedger;

beforeEach(async () => {
  ledger = await createTestLedger();
});
afterEach(() => ledger.drop());

const GOOD = {
  indicator: 'trust-in-police',
  area: 'HTI',
  mission: '',
  period: '2017',
  value: 41.5,
  status: '',
  lower: '',
  upper: '',
  level: '',
  note: '',
};
type Cells = Partial<Record<keyof typeof GOOD, string | number>>;

/** A file with one good row on line 2 and the given rows after it. */
const withGoodRow = (...rows: Cells[]) =>
  observationCsv([GOOD, ...rows.map((row) => ({ ...GOOD, period: '2018', ...row }))]);

describe('one bad row costs itself and nothing else:', () => {
  test.each<[string, Cells]>([
    ['an indicator nobody has defined', { indicator: 'no-such-indicator' }],
    ['an area that does not exist', { area: 'Atlantis' }],
    ['no place at all', { area: '' }],
    ['a mission that is no slug', { area: '', mission: 'Not A Slug!' }],
    ['a mission with an endless name', { area: '', mission: 'a'.repeat(81) }],
    ['a value above the scale', { value: 101 }],
    ['a value below the scale', { value: -1 }],
    ['a value beyond any number', { value: '1e999' }],
    ['a year that no calendar has', { period: '0000' }],
    ['a day that does not exist', { period: '2018-02-30' }],
    ['a period that has not begun', { period: '2999' }],
    ['a period that ends before it starts', { period: '2018-12-31/2018-01-01' }],
    ['a value outside its interval', { lower: 1, upper: 2, level: 0.9 }],
    ['half an interval', { lower: 1 }],
    ['a level that is no share', { lower: 1, upper: 90, level: 90 }],
    ['a value that is missing all the same', { status: 'missing' }],
  ])('%s', async (_what, row) => {
    const outcome = await importInto(ledger, withGoodRow(row));
    expect(outcome.issues.filter(({ severity, line }) => severity === 'error' && line === 3)).toHaveLength(1);
    expect(outcome.rows).toMatchObject({ read: 2, accepted: 1, rejected: 1 });
    expect((await observations(ledger)).map(({ period, value }) => [period, value])).toEqual([
      ['2017', 41.5],
    ]);
  });
});

test('issues are kept with their batch as they were told', async () => {
  const outcome = await importInto(ledger, withGoodRow({ value: 101 }, { area: 'Atlantis' }));
  const kept = await ledger.database.read((tx) => findBatchIssues(tx, outcome.batchId ?? ''));
  expect(kept).toEqual(outcome.issues);
  expect(kept.map(({ line }) => line)).toEqual([3, 4]);
});

test('a file with a character that no database can hold is refused whole, in one sentence', async () => {
  const before = await countRows(ledger);
  await expect(importInto(ledger, withGoodRow({ note: 'nul \0 byte' }))).rejects.toMatchObject({
    code: 'input_unusable',
  });
  expect(await countRows(ledger)).toEqual(before);
});

test('a reason instead of a value is kept as that reason, never as 0', async () => {
  await importInto(ledger, withGoodRow({ value: '', status: 'withheld' }));
  const [, row] = await observations(ledger);
  expect(row).toMatchObject({ value: null, status: 'withheld' });
});

test('a blank value is no observation', async () => {
  await importInto(ledger, withGoodRow({ value: '' }));
  expect(await observations(ledger)).toHaveLength(1);
});

describe('the same fact twice in one file', () => {
  // Two ways to write one period: only the ledger sees that they are the same.
  const YEAR = { period: '2018' };
  const RANGE = { period: '2018-01-01/2018-12-31' };

  test('is stored once when the rows agree, with a warning for the second', async () => {
    const outcome = await importInto(ledger, withGoodRow({ ...YEAR, value: 50 }, { ...RANGE, value: 50 }));
    expect(outcome.issues).toMatchObject([{ severity: 'warning', code: 'repeated_row', line: 4 }]);
    expect((await observations(ledger)).map(({ value }) => value)).toEqual([41.5, 50]);
  });

  test('is not stored at all when they contradict each other, with an error for each', async () => {
    const outcome = await importInto(ledger, withGoodRow({ ...YEAR, value: 50 }, { ...RANGE, value: 51 }));
    expect(outcome.issues).toMatchObject([
      { severity: 'error', code: 'contradicting_rows', line: 3 },
      { severity: 'error', code: 'contradicting_rows', line: 4 },
    ]);
    expect((await observations(ledger)).map(({ value }) => value)).toEqual([41.5]);
    expect(outcome.rows).toMatchObject({ accepted: 1, rejected: 2 });
  });

  test('is a contradiction too when one of them says why there is no value', async () => {
    await importInto(
      ledger,
      withGoodRow({ ...YEAR, value: 50 }, { ...RANGE, value: '', status: 'withheld' }),
    );
    expect((await observations(ledger)).map(({ value }) => value)).toEqual([41.5]);
  });

  test('leaves no batch when nothing but contradictions stands in the file', async () => {
    const before = await countRows(ledger);
    const outcome = await importInto(
      ledger,
      observationCsv([
        { ...GOOD, ...YEAR },
        { ...GOOD, ...RANGE, value: 1 },
      ]),
    );
    expect(outcome.batchId).toBeNull();
    expect(await countRows(ledger)).toEqual(before);
  });
});
