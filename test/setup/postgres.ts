import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openComputing } from '#app/computing/computing.ts';
import { readSettings } from '#app/config/settings.ts';
import type { Ledger } from '#app/database/open-ledger.ts';
import { connect, type Database } from '#db/client.ts';

export type TestLedger = Ledger & {
  readonly url: string;
  /** Closes the ledger and removes its database and its folder. */
  drop(): Promise<void>;
};

/** A migrated, empty ledger of its own: call in `beforeAll`, `drop()` in `afterAll`. */
export async function createTestLedger(): Promise<TestLedger> {
  const { url, remove } = await cloneTemplate();
  const dataDir = await mkdtemp(join(tmpdir(), 'ledger-test-data-'));
  const database = connect(url, { applicationName: 'ledger:test', max: 4 });
  const settings = readSettings({
    DATABASE_URL: url,
    LEDGER_DATA_DIR: dataDir,
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
  });
  const computing = openComputing(settings);
  const close = async () => {
    await computing.close();
    await database.end();
  };
  return {
    database,
    computing,
    url,
    dataDir,
    settings,
    authSecret: 'a secret that only the tests of one file know',
    close,
    async drop() {
      await close();
      await remove();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** An empty database without any migration. */
export async function createEmptyDatabase(): Promise<{ readonly url: string; remove(): Promise<void> }> {
  return createDatabase('template0');
}

async function cloneTemplate() {
  return createDatabase(new URL(inject('templateUrl')).pathname.slice(1));
}

async function createDatabase(template: string) {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdministrator(({ sql }) => sql`create database ${sql(name)} template ${sql(template)}`);
  const url = new URL(inject('templateUrl'));
  url.pathname = `/${name}`;
  const remove = () => asAdministrator(({ sql }) => sql`drop database ${sql(name)} with (force)`);
  return { url: url.href, remove };
}

/** Nobody may be connected to the template while it is being copied, so the work is done from another database. */
async function asAdministrator(work: (database: Database) => PromiseLike<unknown>): Promise<void> {
  const url = new URL(inject('templateUrl'));
  url.pathname = '/postgres';
  const database = connect(url.href, { applicationName: 'ledger:test:administrator', max: 1 });
  try {
    await work(database);
  } finally {
    await database.end();
  }
}
