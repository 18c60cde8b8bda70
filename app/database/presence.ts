import postgres from 'postgres';
import { CLUSTER_ACCOUNT, type Cluster } from './cluster.ts';
import type { Postmaster } from './postmaster.ts';

/** What a process is to the embedded server. Only one `web` may be present. */
export type Role = 'web' | 'worker' | 'cli' | 'test';

/**
 * A process is present on an embedded server for as long as one connection of its own holds a shared lock there.
 * Locks end with their connection, so a killed process cannot be present by mistake, and nothing needs cleaning up.
 */
export type Presence = {
  /** Registers as the one web process; otherwise names the one there is: `ledger:web:<pid>:<address>`. */
  claimWeb(): Promise<
    { readonly claimed: true } | { readonly claimed: false; readonly holder: string | null }
  >;
  createDatabaseOnce(name: string): Promise<void>;
  /** Gives up the place. True: nobody else is present and nobody can enter any more; the server is ours to stop. */
  leave(): Promise<boolean>;
  end(): Promise<void>;
};

const LOCK_SPACE = 0x4c45_4447;
const PRESENT = 1;
const WEB = 2;
/** Starting, stopping or refusing for the moment. */
const NOT_YET = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  '57P01',
  '57P03',
]);

export type EnterOptions = {
  readonly cluster: Cluster;
  readonly server: Postmaster;
  readonly applicationName: string;
  readonly onLost: () => void;
};

/** Null: the server is starting, or its last user is about to stop it. */
export async function enter({
  cluster,
  server,
  applicationName,
  onLost,
}: EnterOptions): Promise<Presence | null> {
  let isPresent = false;
  const sql = postgres({
    host: '127.0.0.1',
    port: server.port,
    database: 'postgres',
    username: CLUSTER_ACCOUNT,
    password: cluster.password,
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 5,
    onnotice: () => undefined,
    connection: { application_name: applicationName },
    onclose: () => {
      if (!isPresent) return;
      isPresent = false;
      onLost();
    },
  });
  const end = async () => {
    isPresent = false;
    await sql.end({ timeout: 1 });
  };
  try {
    const [row] = await sql`select pg_try_advisory_lock_shared(${LOCK_SPACE}, ${PRESENT}) as present`;
    isPresent = row?.present === true;
  } catch (error) {
    await end();
    if (NOT_YET.has(String((error as { code?: unknown }).code))) return null;
    throw error;
  }
  if (!isPresent) {
    await end();
    return null;
  }
  return {
    async claimWeb() {
      const [row] = await sql`select pg_try_advisory_lock(${LOCK_SPACE}, ${WEB}) as claimed`;
      if (row?.claimed) return { claimed: true };
      const [held] = await sql`
        select application_name from pg_locks join pg_stat_activity using (pid)
        where locktype = 'advisory' and classid = ${LOCK_SPACE} and objid = ${WEB} and granted`;
      return { claimed: false, holder: held?.application_name ?? null };
    },
    async createDatabaseOnce(name) {
      const [row] = await sql`select 1 from pg_database where datname = ${name}`;
      if (row) return;
      await sql`create database ${sql(name)}`.catch((error) => {
        // 42P04 and 23505: another process has just made it.
        if (!['42P04', '23505'].includes(error.code)) throw error;
      });
    },
    async leave() {
      isPresent = false;
      await sql`select pg_advisory_unlock_all()`;
      const [row] = await sql`select pg_try_advisory_lock(${LOCK_SPACE}, ${PRESENT}) as last`;
      return row?.last === true;
    },
    end,
  };
}
