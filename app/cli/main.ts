import { once } from 'node:events';
import { isDebugging, readSettings } from '#app/config/settings.ts';
import type { Ledger } from '#app/database/open-ledger.ts';
import { describeFault } from './describe-fault.ts';
import { describeCommand, describeProgram } from './help.ts';
import { findCommand, parseArguments } from './parse-command-line.ts';
import { createProgress } from './progress.ts';
import { writeResult } from './write-result.ts';

const INTERRUPTED = 130;
const { stdout, stderr } = process;
const progress = createProgress(stderr);

let opening: Promise<Ledger> | null = null;
let isInterrupted = false;

/** Loaded when a command asks for it: commands that need no database start without one. */
function openLedger(): Promise<Ledger> {
  opening ??= import('#app/database/open-migrated-ledger.ts').then(({ openMigratedLedger }) =>
    openMigratedLedger({ settings: readSettings(), role: 'cli' }),
  );
  return opening;
}

async function closeLedger(): Promise<void> {
  const ledger = await opening?.catch(() => null);
  await ledger?.close();
}

async function run(args: readonly string[]): Promise<number> {
  const line = findCommand(args);
  if (!line) {
    (args.includes('--help') || args.includes('-h') ? stdout : stderr).write(`${describeProgram()}\n`);
    return args.includes('--help') || args.includes('-h') ? 0 : 2;
  }
  const { command } = await line.entry.load();
  const { values, positionals, isJson, isHelp } = parseArguments(line, command);
  if (isHelp) {
    stdout.write(`${describeCommand(line.entry, command)}\n`);
    return 0;
  }
  const settings = readSettings();
  const result = await command.run({
    values,
    positionals,
    settings,
    progress,
    stdin: process.stdin,
    openLedger,
  });
  progress.clear();
  await writeResult(result, { isJson, stdout });
  for (const complaint of result.complaints ?? []) stderr.write(`${complaint}\n`);
  return result.exit ?? 0;
}

/** A reader that has seen enough (`| head`) is no fault. */
function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

// Writing reports the same error to whoever waits for it; unheard, it would end the process at once.
stdout.on('error', () => undefined);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, async () => {
    isInterrupted = true;
    progress.clear();
    await closeLedger();
    process.exit(INTERRUPTED);
  });
}

function report(error: unknown): number {
  const { line, exit } = describeFault(error, isDebugging());
  stderr.write(`${line}\n`);
  return exit;
}

/** The database's driver throws past everybody when a connection is lost inside a transaction. */
process.once('uncaughtException', (error) => {
  progress.clear();
  stderr.write(`${describeFault(error, isDebugging()).line}\n`);
  process.exit(1);
});

async function main(): Promise<void> {
  let status: number;
  try {
    status = await run(process.argv.slice(2));
  } catch (error) {
    // What fails because it was interrupted is nobody's news; whoever interrupted it ends the process.
    if (isInterrupted) return;
    progress.clear();
    status = isClosedPipe(error) ? 0 : report(error);
  }
  await closeLedger();
  if (stdout.writableLength > 0 && !stdout.destroyed) await once(stdout, 'drain').catch(() => undefined);
  process.exit(status);
}

await main();
