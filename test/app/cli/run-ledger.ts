/** The command line as people run it: a process of its own, on the database of a test ledger. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { PROJECT_DIR } from '#app/server/ensure-build.ts';
import type { TestLedger } from '#test/setup/postgres.ts';

export type Ran = { readonly status: number; readonly stdout: string; readonly stderr: string };

type Whose = Pick<TestLedger, 'url' | 'dataDir'>;

export function startLedger({ url, dataDir }: Whose, args: readonly string[]) {
  return spawn(process.execPath, ['app/cli/main.ts', ...args], {
    cwd: PROJECT_DIR,
    env: { NODE_ENV: 'production', LEDGER_DATA_DIR: dataDir, DATABASE_URL: url },
  });
}

export async function runLedger(
  ledger: Whose,
  args: readonly string[],
  stdin: string | Uint8Array = '',
): Promise<Ran> {
  const child = startLedger(ledger, args);
  // A command that does not read its input may end before it is written.
  child.stdin.on('error', () => undefined).end(stdin);
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { status: Number(status), stdout, stderr };
}

/** Runs with `--json`, requires success and exactly one document, and returns it. */
export async function runJson(ledger: Whose, args: readonly string[], stdin?: string | Uint8Array) {
  const ran = await runLedger(ledger, [...args, '--json'], stdin);
  if (ran.status !== 0 || ran.stderr !== '')
    throw new Error(`ledger ${args.join(' ')} ended with ${ran.status}: ${ran.stderr}`);
  return JSON.parse(ran.stdout);
}
