import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Cluster, clusterFailure } from './cluster.ts';
import { isAlive, readProcessName } from './process-state.ts';
import { commandFor, findServerAccount } from './server-account.ts';
import { requireServerBinaries } from './server-binaries.ts';

/** The server of a cluster, as its own `postmaster.pid` describes it. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly isReady: boolean };

const POLL_MS = 20;
const LOG_LIMIT_BYTES = 1_000_000;
/** A server that loses the race for the folder or the port is not a failure: look again. */
const LOST_RACE =
  /lock file ".*" already exists|could not bind|shared memory block .* still in use|could not create any TCP/;

const pidFile = (cluster: Cluster) => join(cluster.dir, 'postmaster.pid');
const portFile = (cluster: Cluster) => join(cluster.dataDir, 'postgres.port');
const logFile = (cluster: Cluster) => join(cluster.dataDir, 'postgres.log');

/** The running server, or null. A file that names a process which is no server is left over from a crash. */
export async function findPostmaster(cluster: Cluster): Promise<Postmaster | null> {
  const text = await readFile(pidFile(cluster), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!isAlive(pid)) return null;
  const name = readProcessName(pid);
  if (name !== null && name !== 'postgres') {
    await rm(pidFile(cluster), { force: true });
    return null;
  }
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

/**
 * Starts the server in a process group of its own, so that Ctrl-C in a terminal reaches the ledger first and the
 * ledger stops the server. Returns when it is ready or when another process has won the race to start it.
 */
export async function startPostmaster(cluster: Cluster): Promise<void> {
  const { postgres } = await requireServerBinaries();
  const port = await choosePort(cluster);
  const command = commandFor(
    findServerAccount(cluster.dir),
    postgres,
    serverArguments(cluster, port),
    cluster.dir,
  );
  const logged = await prepareLog(cluster);
  const log = openSync(logFile(cluster), 'a', 0o600);
  const child = spawn(command.file, command.args, {
    ...command.identity,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = new Promise<Error | 'ended'>((resolve) =>
    child.once('error', resolve).once('exit', () => resolve('ended')),
  );
  child.unref();
  for (;;) {
    const outcome = await Promise.race([ended, sleep(POLL_MS)]);
    if (outcome instanceof Error) throw outcome;
    if (outcome === 'ended') {
      const output = (await readFile(logFile(cluster), 'utf8')).slice(logged);
      if (LOST_RACE.test(output)) return;
      throw clusterFailure(cluster, output);
    }
    if ((await findPostmaster(cluster))?.isReady) break;
  }
  await writeFile(portFile(cluster), `${port}\n`);
}

/** Ends every session at once and returns when the server has gone. */
export async function stopPostmaster({ pid }: Postmaster): Promise<void> {
  process.kill(pid, 'SIGINT');
  while (isAlive(pid)) await sleep(POLL_MS);
}

function serverArguments(cluster: Cluster, port: number): string[] {
  const parameters = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    ...(cluster.isDurable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return [
    '-D',
    cluster.dir,
    '-p',
    String(port),
    ...Object.entries(parameters).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

/** Characters already in the log, so that only this start's lines are quoted when it fails. */
async function prepareLog(cluster: Cluster): Promise<number> {
  const path = logFile(cluster);
  if (!existsSync(path)) return 0;
  if ((await stat(path)).size > LOG_LIMIT_BYTES) await truncate(path);
  return (await readFile(path, 'utf8')).length;
}

/** The port of last time where it is still free, so that open connections survive a restart of the server. */
async function choosePort(cluster: Cluster): Promise<number> {
  const remembered = Number(await readFile(portFile(cluster), 'utf8').catch(() => '0'));
  return (await findFreePort(remembered)) ?? (await findFreePort(0)) ?? 0;
}

function findFreePort(wanted: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? null) : null));
    });
  });
}
