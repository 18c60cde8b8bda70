import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '#app/errors.ts';
import { CLUSTER_ACCOUNT, type Cluster, createClusterOnce } from './cluster.ts';
import { findPostmaster, type Postmaster, startPostmaster, stopPostmaster } from './postmaster.ts';
import { enter, type Presence, type Role } from './presence.ts';
import { isAlive } from './process-state.ts';
import { readOrCreateSecrets } from './secrets.ts';

export type EmbeddedDatabase = {
  readonly url: string;
  /** Leaves; the last process out stops the server. */
  leave(): Promise<void>;
};

export type EmbeddedOptions = {
  readonly dataDir: string;
  readonly role: Role;
  /** Shown to a second web process: `127.0.0.1:3000`. */
  readonly address?: string;
  readonly isDurable?: boolean;
};

const DATABASE_NAME = 'ledger';
/** Long enough for crash recovery of a large ledger. */
const START_TIMEOUT_MS = 180_000;
/** A killed web process is noticed by the server within this time. */
const WEB_CLAIM_TIMEOUT_MS = 2_000;
const RETRY_MS = 50;

/** Attaches to the running server of the folder, or makes and starts one. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  await mkdir(options.dataDir, { recursive: true, mode: 0o711 });
  const { databasePassword: password } = await readOrCreateSecrets(options.dataDir);
  const dir = join(options.dataDir, 'postgres');
  const cluster: Cluster = { dataDir: options.dataDir, dir, password, isDurable: options.isDurable ?? true };
  await createClusterOnce(cluster);

  let isLeaving = false;
  let settled: Promise<Place | null> = Promise.resolve(null);
  const applicationName = nameOf(options);
  /** The server went away under us (killed, crashed): bring it back on the port that open pools still use. */
  const onLost = () => {
    if (isLeaving) return;
    settled = comeIn().catch(() => null);
  };
  const comeIn = async (): Promise<Place> => {
    const place = await takePlace({ cluster, applicationName, onLost });
    if (options.role === 'web') await claimWebOrLeave(cluster, place);
    return place;
  };
  const first = await comeIn();
  settled = Promise.resolve(first);
  await first.presence.createDatabaseOnce(DATABASE_NAME);
  return {
    url: `postgres://${CLUSTER_ACCOUNT}:${password}@127.0.0.1:${first.server.port}/${DATABASE_NAME}`,
    async leave() {
      isLeaving = true;
      const place = await settled;
      if (place) await leavePlace(cluster, place);
    },
  };
}

type Place = { readonly server: Postmaster; readonly presence: Presence };
type PlaceOptions = {
  readonly cluster: Cluster;
  readonly applicationName: string;
  readonly onLost: () => void;
};

async function takePlace({ cluster, applicationName, onLost }: PlaceOptions): Promise<Place> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const server = await findPostmaster(cluster);
    if (!server) {
      await startPostmaster(cluster);
      continue;
    }
    const presence = server.isReady ? await enter({ cluster, server, applicationName, onLost }) : null;
    if (presence) return { server, presence };
    await sleep(RETRY_MS);
  }
  throw new AppError('database_unreachable', {
    message: `The embedded PostgreSQL in ${cluster.dir} did not answer; see postgres.log beside it.`,
  });
}

async function leavePlace(cluster: Cluster, { server, presence }: Place): Promise<void> {
  try {
    if (await presence.leave()) await stopPostmaster(server);
  } catch (error) {
    // A server that is already gone needs no stopping.
    if (await findPostmaster(cluster)) throw error;
  } finally {
    await presence.end();
  }
}

async function claimWebOrLeave(cluster: Cluster, place: Place): Promise<void> {
  const deadline = Date.now() + WEB_CLAIM_TIMEOUT_MS;
  for (;;) {
    const claim = await place.presence.claimWeb();
    if (claim.claimed) return;
    const [, , pid = '', ...address] = (claim.holder ?? '').split(':');
    if (isAlive(Number(pid)) || Date.now() > deadline) {
      await leavePlace(cluster, place);
      throw new AppError('already_running', {
        message: `The ledger in ${cluster.dataDir} is already being served by process ${pid} at ${address.join(':')}.`,
      });
    }
    await sleep(RETRY_MS);
  }
}

function nameOf({ role, address }: EmbeddedOptions): string {
  const parts = ['ledger', role, process.pid, ...(role === 'web' && address ? [address] : [])];
  return parts.join(':').slice(0, 63);
}
