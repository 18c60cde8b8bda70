import { afterEach, beforeEach, expect, test } from 'vitest';
import { findTransactions } from '#db/queries/find-transactions.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';
import { importInto, now } from './import-into.ts';

let ledger: TestLedger;

beforeEach(async () => {
  ledger = await createTestLedger();
});
afterEach(() => ledger.drop());

type Money = readonly [date: string, amount: string];

const transaction = ([date, amount]: Money) => `
    <transaction><transaction-type code="3"/><transaction-date iso-date="${date}"/><value value-date="${date}">${amount}</value></transaction>`;

const activity = (id: string, money: readonly Money[], title = 'Police reform') => `
  <iati-activity default-currency="USD">
    <iati-identifier>${id}</iati-identifier>
    <reporting-org ref="XX-1" type="10"><narrative>Ministry of Examples</narrative></reporting-org>
    <title><narrative>${title}</narrative></title>${money.map(transaction).join('')}
  </iati-activity>`;

const file = (...activities: readonly string[]) =>
  `<?xml version="1.0"?><iati-activities version="2.03">${activities.join('')}\n</iati-activities>`;

const MONEY: readonly Money[] = [
  ['2019-01-01', '100.10'],
  ['2019-02-01', '-20.05'],
  ['2019-03-01', '300'],
];
const amounts = async (asOf = 'infinity') =>
  (await ledger.database.read((tx) => findTransactions(tx, { asOf }))).map(
    ({ activity: id, amount }) => `${id} ${amount}`,
  );

test('one changed amount makes a new version of its activity and leaves the others alone', async () => {
  await importInto(ledger, file(activity('XX-1-A', MONEY), activity('XX-1-B', MONEY)));
  const between = await now(ledger);
  const corrected: readonly Money[] = [
    ['2019-01-01', '100.10'],
    ['2019-02-01', '-20.06'],
    ['2019-03-01', '300'],
  ];
  const outcome = await importInto(ledger, file(activity('XX-1-A', corrected), activity('XX-1-B', MONEY)));
  expect(outcome.kinds).toMatchObject({
    activity: { new: 0, revised: 1, unchanged: 1 },
    transaction: { new: 1, revised: 0, unchanged: 5 },
  });
  expect(await amounts()).toEqual([
    'XX-1-A 100.1',
    'XX-1-A -20.06',
    'XX-1-A 300',
    'XX-1-B 100.1',
    'XX-1-B -20.05',
    'XX-1-B 300',
  ]);
  expect(await amounts(between)).toContain('XX-1-A -20.05');
});

test('a transaction that the publisher withdrew is gone from the current version only', async () => {
  await importInto(ledger, file(activity('XX-1-A', MONEY)));
  const between = await now(ledger);
  const outcome = await importInto(ledger, file(activity('XX-1-A', MONEY.slice(0, 2))));
  expect(outcome.kinds).toMatchObject({ activity: { revised: 1 }, transaction: { new: 0, unchanged: 2 } });
  expect(await amounts()).toHaveLength(2);
  expect(await amounts(between)).toHaveLength(3);
});

test('payments that look alike are counted one by one', async () => {
  const twin: Money = ['2019-01-01', '50'];
  await importInto(ledger, file(activity('XX-1-A', [twin, twin])));
  const outcome = await importInto(ledger, file(activity('XX-1-A', [twin, twin, twin])));
  expect(outcome.kinds.transaction).toEqual({ new: 1, revised: 0, unchanged: 2 });
  expect(await amounts()).toHaveLength(3);
});

test('an activity that only moved inside its file is unchanged', async () => {
  await importInto(ledger, file(activity('XX-1-A', MONEY), activity('XX-1-B', MONEY)));
  const outcome = await importInto(ledger, file(activity('XX-1-B', MONEY), activity('XX-1-A', MONEY)));
  expect(outcome.kinds.activity).toEqual({ new: 0, revised: 0, unchanged: 2 });
});

test('amounts are kept to the last digit', async () => {
  const money: readonly Money[] = [
    ['2019-01-01', '12345678901234567890.123456789012'],
    ['2019-01-02', '-0.000000000001'],
  ];
  await importInto(ledger, file(activity('XX-1-A', money)));
  expect(await amounts()).toEqual(['XX-1-A 12345678901234567890.123456789012', 'XX-1-A -0.000000000001']);
});

test('a day that no calendar has costs its row or refuses the file in one sentence; it is never waited for', async () => {
  const outcome = await importInto(ledger, file(activity('XX-1-A', [['0000-01-01', '5'], ...MONEY]))).catch(
    (error: Error) => error,
  );
  if (outcome instanceof Error) expect(outcome).toMatchObject({ code: 'input_unusable' });
  else expect(outcome.issues).toHaveLength(1);
});
