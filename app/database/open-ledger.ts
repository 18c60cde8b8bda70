import { mkdir } from 'node:fs/promises';
import { type Computing, openComputing } from '#app/computing/computing.ts';
import type { Settings } from '#app/config/settings.ts';
import { connect, type Database } from '#db/client.ts';
import { type EmbeddedDatabase, openEmbedded } from './embedded.ts';
import { explainDatabaseFailure } from './explain-failure.ts';
import type { Role } from './presence.ts';
import { requireSupportedServer } from './require-supported-server.ts';
import { readOrCreateSecrets } from './secrets.ts';

/** Everything a use-case needs to work with one ledger. */
export type Ledger = {
  readonly database: Database;
  /** Where assessments are computed; no thread runs before the first one. */
  readonly computing: Computing;
  readonly settings: Settings;
  readonly dataDir: string;
  /** Signs sessions and one-time links. */
  readonly authSecret: string;
  close(): Promise<void>;
};

export type OpenLedgerOptions = { readonly settings: Settings; readonly role: Role };

const POOL_SIZE: Readonly<Record<Role, number>> = { web: 12, worker: 4, cli: 3, test: 4 };

/**
 * Opens the ledger of these settings: the server in DATABASE_URL, or the embedded one, which is attached to when it
 * runs and started when it does not. Does not migrate.
 */
export async function openLedger({ settings, role }: OpenLedgerOptions): Promise<Ledger> {
  const { dataDir } = settings;
  let embedded: EmbeddedDatabase | null = null;
  let database: Database | null = null;
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o711 });
    const { authSecret } = await readOrCreateSecrets(dataDir);
    const address = `${settings.host}:${settings.port}`;
    embedded = settings.databaseUrl ? null : await openEmbedded({ dataDir, role, address });
    database = connect(settings.databaseUrl ?? embedded?.url ?? '', {
      applicationName: `ledger:${role}:${process.pid}`,
      max: POOL_SIZE[role],
      replicaUrl: settings.replicaUrl,
    });
    await requireSupportedServer(database);
    const computing = openComputing(settings);
    const close = closer({ computing, database, embedded });
    return { database, computing, settings, dataDir, authSecret, close };
  } catch (error) {
    await database?.end();
    await embedded?.leave();
    throw explainDatabaseFailure(error, settings);
  }
}

type Opened = Pick<Ledger, 'computing' | 'database'> & { readonly embedded: EmbeddedDatabase | null };

/** Closing twice is closing once. */
function closer({ computing, database, embedded }: Opened): () => Promise<void> {
  let closed: Promise<void> | null = null;
  const close = async () => {
    await computing.close();
    await database.end();
    await embedded?.leave();
  };
  return () => {
    closed ??= close();
    return closed;
  };
}
