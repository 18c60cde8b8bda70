import { getTableColumns, getTableName } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as people from '#db/schema/people.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';

let ledger: TestLedger;

beforeAll(async () => {
  ledger = await createTestLedger();
});
afterAll(() => ledger.drop());

test.each(Object.values(people).map((table) => [getTableName(table), table] as const))(
  'what the sign-in library is told of %s is what the database has',
  async (name, table) => {
    const rows = await ledger.database.sql<{ column: string; type: string; required: boolean }[]>`
      select column_name as column, data_type as type, is_nullable = 'NO' as required
      from information_schema.columns where table_name = ${name}`;
    const described = Object.values(getTableColumns(table)).map((column) => ({
      column: column.name,
      type: column.getSQLType(),
      required: column.notNull,
    }));
    expect(rows).toEqual(expect.arrayContaining(described));
  },
);

test.each([
  [
    'an administrator of one mission',
    "insert into role_assignments (user_id, role, mission_slug) values ('u', 'admin', 'm')",
  ],
  ['an unknown role', "insert into role_assignments (user_id, role) values ('u', 'emperor')"],
  ['an address in capitals', "insert into users (id, name, email) values ('v', 'V', 'V@example.org')"],
  ['a used link without user', 'update invitations set used_at = now()'],
  [
    'a first administrator who is none',
    "insert into invitations (token_hash, purpose, role, expires_at) values (repeat('b', 64), 'first_administrator', 'donor', now() + interval '1 day')",
  ],
  [
    'a link stored as it is',
    "insert into invitations (token_hash, purpose, role, expires_at) values ('secret', 'first_administrator', 'admin', now() + interval '1 day')",
  ],
])('the database refuses %s', async (_what, statement) => {
  const { sql } = ledger.database;
  await sql`insert into users (id, name, email) values ('u', 'U', 'u@example.org') on conflict do nothing`;
  await sql`
    insert into invitations (token_hash, purpose, role, expires_at)
    values (repeat('a', 64), 'first_administrator', 'admin', now() + interval '1 day') on conflict do nothing`;
  await expect(sql.unsafe(statement)).rejects.toThrow(/violates check constraint/);
});
