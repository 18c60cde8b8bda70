import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { AppError } from '#app/errors.ts';
import { isAlive } from './process-state.ts';
import { commandFor, findServerAccount } from './server-account.ts';
import { requireServerBinaries } from './server-binaries.ts';

/** A folder of PostgreSQL's own, and how to reach the server that runs on it. */
export type Cluster = {
  readonly dataDir: string;
  readonly dir: string;
  readonly password: string;
  /** False only for throw-away databases: what survives a power cut is then anyone's guess. */
  readonly isDurable: boolean;
};

export const CLUSTER_ACCOUNT = 'ledger';

/** Makes the cluster unless it exists: in a folder beside it, put in place by one rename. */
export async function createClusterOnce(cluster: Cluster): Promise<void> {
  if (existsSync(join(cluster.dir, 'PG_VERSION'))) return;
  await removeAbandoned(cluster);
  const draft = `${cluster.dir}.new-${process.pid}`;
  const passwordFile = `${draft}.password`;
  const account = findServerAccount(cluster.dir);
  try {
    await mkdir(draft, { mode: 0o700 });
    await writeFile(passwordFile, `${cluster.password}\n`, { mode: 0o600 });
    if (account) {
      await chown(draft, account.uid, account.gid);
      await chown(passwordFile, account.uid, account.gid);
    }
    await runInitdb(cluster, draft, passwordFile);
    await rename(draft, cluster.dir);
  } catch (error) {
    const lostTheRace = existsSync(join(cluster.dir, 'PG_VERSION'));
    if (!lostTheRace) throw error;
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

async function runInitdb(cluster: Cluster, draft: string, passwordFile: string): Promise<void> {
  const { initdb } = await requireServerBinaries();
  const args = [
    `--pgdata=${draft}`,
    `--username=${CLUSTER_ACCOUNT}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(cluster.isDurable ? [] : ['--no-sync']),
  ];
  const command = commandFor(findServerAccount(draft), initdb, args, draft);
  const child = spawn(command.file, command.args, {
    ...command.identity,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  const [complaint, status] = await Promise.all([text(child.stderr), exited]);
  if (status !== 0) throw clusterFailure(cluster, complaint);
}

/** The server's own words, reduced to the line that says what happened. */
export function clusterFailure(cluster: Cluster, output: string): AppError {
  if (/No space left on device/i.test(output)) {
    return new AppError('disk_full', { message: `The disk that holds ${cluster.dataDir} is full.` });
  }
  const lines = output.split('\n').filter((line) => line.trim());
  const reason =
    lines.findLast((line) => /FATAL|PANIC|error:/i.test(line)) ?? lines.at(-1) ?? 'it gave no reason';
  const sentence = reason.replace(/^.*?(FATAL|PANIC|error):\s*/i, '').trim();
  return new AppError('database_refused', {
    message: `The embedded PostgreSQL in ${cluster.dir} did not start: ${sentence}`,
  });
}

/** Left behind by a process that was killed while it made the cluster. */
async function removeAbandoned(cluster: Cluster): Promise<void> {
  for (const name of await readdir(cluster.dataDir)) {
    const pid = /^postgres\.new-(\d+)(\.password)?$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(cluster.dataDir, name), { recursive: true, force: true });
  }
}
