import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importInto } from '#test/app/importing/import-into.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';

/** Tables that are working state, not record; everything else in the schema must refuse changes. */
const CHANGEABLE = new Set([
  'accounts',
  'invitations',
  'one_time_links',
  'pending_uploads',
  'rate_limits',
  'recomputations',
  'role_assignments',
  'schema_migrations',
  'sessions',
  'two_factors',
  'users',
  'verifications',
]);

let ledger: TestLedger;
let tables: string[];

beforeAll(async () => {
  ledger = await createTestLedger();
  await importInto(ledger, await readFile('db/demo/missions/minujusth.yaml'));
  const rows = await ledger.database.sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`;
  tables = rows.map(({ name }) => name).filter((name) => !CHANGEABLE.has(name));
});
afterAll(() => ledger.drop());

test('every table of record refuses UPDATE, DELETE and TRUNCATE, with or without rows', async () => {
  expect(tables.length).toBeGreaterThan(34);
  const allowed: string[] = [];
  for (const name of tables) {
    const [column] = await ledger.database.sql<{ name: string }[]>`
      select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = ${name} and is_identity = 'NO' order by ordinal_position limit 1`;
    for (const statement of [
      `update ${name} set ${column?.name} = ${column?.name}`,
      `delete from ${name}`,
      `truncate ${name} cascade`,
    ]) {
      const error = await ledger.database.sql.unsafe(statement).catch((refused: Error) => refused);
      if (!(error instanceof Error && /append-only/.test(error.message))) allowed.push(statement);
    }
  }
  expect(allowed).toEqual([]);
});

test('a reading transaction cannot write: the database refuses', async () => {
  const writing = ledger.database.read((tx) => tx.sql`insert into missions (slug) values ('smuggled')`);
  await expect(writing).rejects.toMatchObject({ code: '25006' });
});

test('a reading transaction sees one state from beginning to end', async () => {
  const count = (sql: typeof ledger.database.sql) =>
    sql<{ missions: number }[]>`select count(*)::int as missions from missions`;
  await ledger.database.read(async (tx) => {
    const before = await count(tx.sql as never);
    await ledger.database.sql`insert into missions (slug) values ('written-meanwhile')`;
    expect(await count(tx.sql as never)).toEqual(before);
  });
  expect(await count(ledger.database.sql)).toEqual([{ missions: 2 }]);
});
