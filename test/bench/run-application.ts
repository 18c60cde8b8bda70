import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { ensureBuild, PROJECT_DIR } from '#app/server/ensure-build.ts';

export type RunningApplication = {
  readonly baseUrl: string;
  /** From the start of the process to its first answer to a reader. */
  readonly secondsToAnswer: number;
  stop(): Promise<void>;
};

/** The built application as people run it, on a free port; resolves when `/` has been answered. */
export async function runApplication(dataDir: string): Promise<RunningApplication> {
  await ensureBuild({ say: (line) => process.stderr.write(`${line}\n`) });
  const startedAt = performance.now();
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
    await exited;
  };
  try {
    const baseUrl = await Promise.race([readAddress(child), exited.then(refuse)]);
    await requirePage(baseUrl);
    return { baseUrl, secondsToAnswer: (performance.now() - startedAt) / 1000, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Throws unless the address answers with a page. */
export async function requirePage(url: string): Promise<void> {
  const response = await fetch(url);
  await response.text();
  if (response.status !== 200) throw new Error(`${url} answered with status ${response.status}.`);
}

async function readAddress({ stdout }: ChildProcess): Promise<string> {
  let printed = '';
  for await (const text of stdout?.setEncoding('utf8').iterator({ destroyOnReturn: false }) ?? []) {
    printed += text;
    const address = /^Mandate Ledger is at (\S+)$/m.exec(printed)?.[1];
    if (address) {
      stdout?.resume();
      return address;
    }
  }
  throw new Error('The application ended without naming its address.');
}

function refuse([status]: unknown[]): never {
  throw new Error(`The application ended with status ${status}.`);
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
