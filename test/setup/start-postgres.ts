import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '#app/database/embedded.ts';
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
  const dataDir = await mkdtemp(join(tmpdir(), 'ledger-test-'));
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
