import {
  array,
  assert,
  asyncProperty,
  boolean,
  constant,
  double,
  oneof,
  option,
  string,
  tuple,
} from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyInto } from '#db/copy.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';

let ledger: TestLedger;

beforeAll(async () => {
  ledger = await createTestLedger();
});
afterAll(() => ledger.drop());

/** What PostgreSQL text can hold: anything but NUL, in whole characters. */
const text = oneof(
  string({ unit: 'binary' }).map((value) => value.replaceAll('\0', '')),
  constant('\\N'),
  constant('\\.'),
  constant('a\tb\\tc\r\nd\\'),
);
const rows = array(tuple(option(text), option(double({ noNaN: true })), option(boolean())), {
  maxLength: 20,
});

test('whatever is copied in reads back as it was', async () => {
  await assert(
    asyncProperty(rows, async (given) => {
      const held = await ledger.database.write(async (tx) => {
        await tx.sql`create temporary table copied (position int, text text, number double precision, flag boolean) on commit drop`;
        const stream = copyInto(tx, 'copied', ['position', 'text', 'number', 'flag']);
        for (const [index, [words, number, flag]] of given.entries())
          await stream.add([index, words, number, flag]);
        await stream.flush();
        return tx.sql`select text, number, flag from copied order by position`;
      });
      expect(held.map(({ text: words, number, flag }) => [words, number, flag])).toEqual(given);
    }),
    { seed: 7, numRuns: 25 },
  );
});

test.each([
  ['a day that does not exist', '0000-01-01', '22008'],
  ['a text where a day belongs', 'soon', '22007'],
])('%s is refused, and the connection is usable afterwards', async (_what, day, code) => {
  const copying = ledger.database.write(async (tx) => {
    await tx.sql`create temporary table copied (day date) on commit drop`;
    const stream = copyInto(tx, 'copied', ['day']);
    await stream.add(['2026-01-01']);
    await stream.add([day]);
    await stream.flush();
  });
  await expect(copying).rejects.toMatchObject({ code });
  expect(await ledger.database.sql`select 1 as one`).toEqual([{ one: 1 }]);
});
