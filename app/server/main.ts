import '#app/config/default-mode.ts';
import { inspect } from 'node:util';
import { createAuth } from '#app/auth/auth.server.ts';
import { createFirstAdministratorLink } from '#app/auth/create-first-administrator-link.ts';
import { readSettings, type Settings } from '#app/config/settings.ts';
import type { Ledger } from '#app/database/open-ledger.ts';
import { openMigratedLedger } from '#app/database/open-migrated-ledger.ts';
import { AppError, isAppError } from '#app/errors.ts';
import { loadDemoOnce } from '#app/services/load-demo-once.ts';
import { createApplication } from './create-application.ts';
import { ensureBuild } from './ensure-build.ts';
import { drain, listen, requireFreeAddress } from './listen.ts';
import { createLogger } from './logger.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const stopping = new AbortController();
/** What has been opened so far, to be closed in reverse. */
const closing: (() => Promise<unknown>)[] = [];

async function start(settings: Settings): Promise<void> {
  if (settings.role === 'worker') {
    throw new AppError('setting_invalid', {
      message: 'LEDGER_ROLE is worker, but there is no background work; use web or all.',
    });
  }
  const ledger = await openMigratedLedger({ settings, role: 'web' });
  closing.push(ledger.close);
  await requireFreeAddress(settings);
  stopping.signal.throwIfAborted();
  if (settings.mode !== 'development') await ensureBuild({ say, signal: stopping.signal });
  if (settings.loadsDemo) await loadDemoOnce(ledger, say);
  stopping.signal.throwIfAborted();
  await serve(ledger);
  say(`Mandate Ledger is at ${settings.publicUrl}`);
  say(await signInLine(ledger));
}

async function serve(ledger: Ledger): Promise<void> {
  const { settings, database } = ledger;
  const logger = createLogger(settings);
  const log = (level: 'debug' | 'info' | 'warn' | 'error', message: string) => logger[level](message);
  const auth = createAuth({ database, settings, secret: ledger.authSecret, log });
  const application = await createApplication({
    ledger,
    auth,
    logger,
    stopping: stopping.signal,
  });
  closing.push(application.close);
  const server = await listen(application.express, settings);
  closing.push(() => drain(server));
}

async function signInLine(ledger: Ledger): Promise<string> {
  const { publicUrl } = ledger.settings;
  const path = await createFirstAdministratorLink(ledger);
  return path
    ? `Set up the first administrator (the link works once): ${publicUrl}${path}`
    : `Sign in at ${publicUrl}/sign-in`;
}

async function stop(): Promise<void> {
  while (closing.length > 0) await closing.pop()?.();
}

async function main(): Promise<void> {
  const settings = readSettings();
  const started = start(settings);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, async () => {
      if (stopping.signal.aborted) return;
      stopping.abort();
      await started.catch(() => undefined);
      await stop();
      process.exit(0);
    });
  }
  await started;
}

/** A fault that nobody caught leaves a process that nobody should trust: say what it was, close, and end. */
process.once('uncaughtException', async (error) => {
  process.stderr.write(`${inspect(error)}\n`);
  stopping.abort();
  await Promise.race([stop().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 5_000))]);
  process.exit(1);
});

main().catch(async (error: unknown) => {
  if (stopping.signal.aborted) return;
  stopping.abort();
  await stop();
  const shown = isAppError(error) ? error.message : inspect(error);
  process.stderr.write(`${shown}\n`);
  process.exit(isAppError(error) ? error.exit : 1);
});
