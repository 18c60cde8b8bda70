/**
 * The one place that connects to PostgreSQL.
 *
 * Read and write handles are different types: a function that takes a `ReadTx` cannot be handed the means to
 * write, and a page can only obtain a `ReadTx`.
 */
import postgres from 'postgres';

declare const mode: unique symbol;

export type Sql = postgres.Sql;
export type TransactionSql = postgres.TransactionSql;
export type Json = postgres.JSONValue;

export type ReadTx = { readonly sql: TransactionSql; readonly [mode]?: 'read' | 'write' };
export type WriteTx = { readonly sql: TransactionSql; readonly [mode]: 'write' };

export type Database = {
  readonly url: string;
  readonly sql: Sql;
  /** One read-only snapshot; on the replica where there is one. */
  read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T>;
  write<T>(work: (tx: WriteTx) => Promise<T>): Promise<T>;
  /** A client of its own for the sign-in library, whose adapter replaces a client's parsers and serialisers. */
  signInClient(): Sql;
  end(): Promise<void>;
};

export type ConnectOptions = {
  readonly applicationName: string;
  /** Connections in the pool. */
  readonly max?: number;
  readonly replicaUrl?: string | null;
  readonly connectTimeoutSeconds?: number;
};

/** Dates and timestamps as text: a day has no time zone, and a timestamp must survive a round trip unharmed. */
const TEXT_TYPES = {
  date: { to: 1082, from: [1082], serialize: String, parse: (text: string) => text },
  timestamptz: {
    to: 1184,
    from: [1184],
    serialize: (value: string | Date) => (value instanceof Date ? value.toISOString() : value),
    parse: isoTimestamp,
  },
};

export function connect(url: string, options: ConnectOptions): Database {
  const settings = {
    max: options.max ?? 10,
    connect_timeout: options.connectTimeoutSeconds ?? 10,
    onnotice: () => undefined,
    types: TEXT_TYPES,
    // Queries here are short: compiling them costs more than it saves.
    connection: { application_name: options.applicationName, TimeZone: 'UTC', jit: 'off' },
  };
  const sql = postgres(url, settings) as unknown as Sql;
  const readSql = options.replicaUrl ? (postgres(options.replicaUrl, settings) as unknown as Sql) : sql;
  let forSignIn: Sql | null = null;
  return {
    url,
    sql,
    read: (work) =>
      begin(readSql, 'read only isolation level repeatable read', (tx) => work({ sql: tx } as ReadTx)),
    write: (work) =>
      begin(sql, 'read write isolation level read committed', (tx) => work({ sql: tx } as WriteTx)),
    signInClient() {
      forSignIn ??= postgres(url, { ...settings, types: {}, max: 4 }) as unknown as Sql;
      return forSignIn;
    },
    async end() {
      const ends = [sql.end({ timeout: 5 })];
      if (readSql !== sql) ends.push(readSql.end({ timeout: 5 }));
      if (forSignIn) ends.push(forSignIn.end({ timeout: 5 }));
      await Promise.all(ends);
    },
  };
}

async function begin<T>(
  sql: Sql,
  characteristics: string,
  work: (tx: TransactionSql) => Promise<T>,
): Promise<T> {
  return (await sql.begin(characteristics, work)) as T;
}

/** `2026-11-23 18:46:54.123456+00` → `2026-11-23T18:46:54.123456Z` (the session runs in UTC). */
function isoTimestamp(text: string): string {
  return text.replace(' ', 'T').replace(/\+00(:?00)?$/, 'Z');
}
