import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readSettings } from '#app/config/settings.ts';
import { openLedger } from '#app/database/open-ledger.ts';
import { connect } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { createTestLedger, type TestLedger } from '#test/setup/postgres.ts';

let dataDir: string;
let ledger: TestLedger;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'ledger-refusals-'));
  ledger = await createTestLedger();
});

afterAll(async () => {
  await ledger.drop();
  await rm(dataDir, { recursive: true, force: true });
});

function open(environment: Record<string, string>) {
  return openLedger({ settings: readSettings({ LEDGER_DATA_DIR: dataDir, ...environment }), role: 'cli' });
}

test('a server that does not answer is named by host and port, without its password', async () => {
  const port = await closedPort();
  const opening = open({ DATABASE_URL: `postgres://someone:open-sesame@127.0.0.1:${port}/ledger` });
  await expect(opening).rejects.toMatchObject({
    code: 'database_unreachable',
    exit: 2,
    message: `DATABASE_URL (127.0.0.1:${port}) does not answer.`,
  });
});

test('a wrong password is said to be wrong and not repeated', async () => {
  const url = new URL(inject('templateUrl'));
  url.password = 'open-sesame';
  await expect(open({ DATABASE_URL: url.href })).rejects.toMatchObject({
    code: 'database_refused',
    message: `DATABASE_URL (${url.host}) refuses the password.`,
  });
});

test('a database that does not exist is said not to exist', async () => {
  const url = new URL(inject('templateUrl'));
  url.pathname = '/nothing-here';
  await expect(open({ DATABASE_URL: url.href })).rejects.toMatchObject({
    message: `DATABASE_URL (${url.host}) has no such database.`,
  });
});

test('a data folder that is a file is refused by name', async () => {
  const file = join(dataDir, 'a-file');
  await writeFile(file, '');
  await expect(open({ LEDGER_DATA_DIR: file })).rejects.toMatchObject({
    code: 'data_dir_unusable',
    message: expect.stringContaining(`LEDGER_DATA_DIR (${file})`),
  });
});

test('secrets that were damaged are refused, never replaced', async () => {
  const damaged = await mkdtemp(join(dataDir, 'damaged-'));
  await writeFile(join(damaged, 'secrets.json'), '{"authSecret":');
  await expect(open({ LEDGER_DATA_DIR: damaged })).rejects.toMatchObject({
    code: 'data_dir_unusable',
    exit: 2,
  });
});

test('migrating twice changes nothing', async () => {
  const database = connect(ledger.url, { applicationName: 'ledger:test', max: 1 });
  await migrate(database);
  await database.end();
});

function closedPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}
