import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureBuild, PROJECT_DIR } from '#app/server/ensure-build.ts';
import { requireChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The running application: `http://localhost:41234`. */
    baseUrl: string;
    /** Where its first administrator sets a password; works once in a run. */
    administratorLink: string;
    /** LEDGER_DATA_DIR of the running application, for the command line. */
    applicationDataDir: string;
    chromiumPath: string;
  }
}

const START_TIMEOUT_MS = 300_000;

/** The built application as people run it: its own folder, embedded database and demo portfolio. */
export default async function startApplication(project: TestProject): Promise<() => Promise<void>> {
  project.provide('chromiumPath', requireChromium());
  await ensureBuild({ say: (line) => process.stderr.write(`${line}\n`) });
  const dataDir = await mkdtemp(join(tmpdir(), 'ledger-e2e-'));
  const child = spawn(process.execPath, ['app/server/main.ts'], {
    cwd: PROJECT_DIR,
    env: {
      NODE_ENV: 'production',
      LEDGER_DATA_DIR: dataDir,
      PORT: String(await freePort()),
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    const [status] = await exited;
    await rm(dataDir, { recursive: true, force: true });
    if (status !== 0)
      throw new Error(`The application ended with status ${status} when it was asked to stop.`);
  };
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const ready = waitFor(() => /^Mandate Ledger is at (\S+)\n.*?(http\S+)$/m.exec(printed));
  const match = await Promise.race([
    ready,
    exited.then(([status]) => new Error(`The application ended with status ${status}.`)),
  ]);
  if (match instanceof Error) throw match;
  project.provide('baseUrl', match[1] ?? '');
  project.provide('administratorLink', match[2] ?? '');
  project.provide('applicationDataDir', dataDir);
  return stop;
}

function waitFor<T>(look: () => T | null): Promise<T> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  return new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      const found = look();
      if (!found && Date.now() < deadline) return;
      clearInterval(timer);
      if (found) resolve(found);
      else reject(new Error('The application did not start in time.'));
    }, 50);
    timer.unref();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}
