import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '#app/database/embedded.ts';
import { findPostmaster, stopPostmaster } from '#app/database/postmaster.ts';
import { isAlive } from '#app/database/process-state.ts';
import { connect } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the migrated template; every test file clones it. */
    templateUrl: string;
  }
}

/** One throw-away server per run, with one migrated template database. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  await removeAbandoned();
  const dataDir = await mkdtemp(join(tmpdir(), `ledger-test-${process.pid}-`));
  const embedded = await openEmbedded({ dataDir, role: 'test', isDurable: false });
  const stop = async () => {
    await embedded.leave();
    await rm(dataDir, { recursive: true, force: true });
  };
  const template = connect(embedded.url, { applicationName: 'ledger:test:template', max: 1 });
  try {
    await migrate(template);
  } catch (error) {
    await template.end();
    await stop();
    throw error;
  }
  await template.end();
  project.provide('templateUrl', embedded.url);
  return stop;
}

/** Servers of runs that were killed before they could stop them. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = /^ledger-test-(\d+)-/.exec(name)?.[1];
    if (!pid || isAlive(Number(pid))) continue;
    const dataDir = join(tmpdir(), name);
    const server = await findPostmaster({
      dataDir,
      dir: join(dataDir, 'postgres'),
      password: '',
      isDurable: false,
    });
    if (server) await stopPostmaster(server);
    await rm(dataDir, { recursive: true, force: true });
  }
}
