import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '#app/errors.ts';

/** PostgreSQL URLs are kept as text: postgres.js parses them itself, including several hosts. */
const PostgresUrl = z
  .string()
  .regex(
    /^postgres(ql)?:\/\/[^\s]+$/,
    'must be a URL of the form postgres://user:password@host:5432/database',
  )
  .refine(
    (text) => URL.canParse(text),
    'must be a URL of the form postgres://user:password@host:5432/database',
  );

const PublicUrl = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://ledger.example.org' })
  .refine((text) => URL.canParse(text) && new URL(text).pathname === '/', 'must not contain a path')
  .transform((text) => new URL(text).origin);

const Port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a whole number from 1 to 65535')
  .transform(Number)
  .refine((port) => port >= 1 && port <= 65_535, 'must be a whole number from 1 to 65535');

export const MOST_THREADS = 256;
const Threads = z
  .string()
  .regex(/^\d{1,3}$/, `must be a whole number from 1 to ${MOST_THREADS}`)
  .transform(Number)
  .refine(
    (threads) => threads >= 1 && threads <= MOST_THREADS,
    `must be a whole number from 1 to ${MOST_THREADS}`,
  );

const Switch = z.enum(['0', '1'], { error: 'must be 0 or 1' }).transform((text) => text === '1');

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` });

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** The descriptions are printed in `docs/reference/settings.md`. */
export const EnvironmentSchema = z.object({
  DATABASE_URL: PostgresUrl.optional().describe(
    'PostgreSQL to use, version 15 or later. Left out: a server of its own in `LEDGER_DATA_DIR`.',
  ),
  DATABASE_REPLICA_URL: PostgresUrl.optional().describe('A replica that answers what only reads.'),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, 'must be a host name or an IP address')
    .default('127.0.0.1')
    .describe('Address to listen on; `0.0.0.0` in a container.'),
  LEDGER_DATA_DIR: z
    .string()
    .default('.data')
    .describe('Folder of the embedded database, the stored source files and the secrets.'),
  LEDGER_DEBUG: Switch.default(false).describe('`1`: a failed command also prints where it failed.'),
  LEDGER_DEMO: Switch.default(true).describe('`0`: an empty ledger is not filled with the demo portfolio.'),
  LEDGER_PUBLIC_URL: PublicUrl.optional().describe(
    'Address by which readers reach the ledger, without a path. Left out: made of `HOST` and `PORT`.',
  ),
  LEDGER_ROLE: oneOf(['all', 'web', 'worker'])
    .default('all')
    .describe('What this process does. There is no background work, so `worker` is refused.'),
  LEDGER_THREADS: Threads.optional().describe(
    'Threads that compute assessments. Left out: one less than there are processors, at least 1. Results do not depend on it.',
  ),
  LEDGER_TRUST_PROXY: z
    .string()
    .default('loopback')
    .describe(
      'Proxies whose `X-Forwarded-*` headers are believed: `loopback`, addresses or networks, by commas.',
    ),
  LOG_LEVEL: oneOf(LOG_LEVELS).default('info').describe('Least severity that is logged.'),
  NODE_ENV: oneOf(['production', 'development', 'test'])
    .default('production')
    .describe('`development`: pages come from their sources and reload as they change.'),
  PORT: Port.default(3000).describe('Port to listen on.'),
});

export type Settings = {
  /** Null: the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly replicaUrl: string | null;
  /** Absolute. */
  readonly dataDir: string;
  readonly loadsDemo: boolean;
  readonly role: 'all' | 'web' | 'worker';
  readonly mode: 'production' | 'development' | 'test';
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly host: string;
  readonly port: number;
  /** Origin as readers see it, without a trailing slash. */
  readonly publicUrl: string;
  /** Whom Express believes about X-Forwarded-*: `loopback`, addresses or networks separated by commas. */
  readonly trustedProxies: string;
  /** Threads that compute assessments. */
  readonly threads: number;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** The only reader of the environment. Throws `setting_invalid` naming the first variable that is wrong. */
export function readSettings(environment: Environment = process.env): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, text]) => text?.trim()));
  const parsed = EnvironmentSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new AppError('setting_invalid', { message: `${String(issue?.path[0])} ${issue?.message}.` });
  }
  const env = parsed.data;
  return {
    databaseUrl: env.DATABASE_URL ?? null,
    replicaUrl: env.DATABASE_REPLICA_URL ?? null,
    dataDir: resolve(env.LEDGER_DATA_DIR),
    loadsDemo: env.LEDGER_DEMO,
    role: env.LEDGER_ROLE,
    mode: env.NODE_ENV,
    logLevel: env.LOG_LEVEL,
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.LEDGER_PUBLIC_URL ?? `http://${publicHost(env.HOST)}:${env.PORT}`,
    trustedProxies: env.LEDGER_TRUST_PROXY,
    // One processor is left to answer readers.
    threads: env.LEDGER_THREADS ?? Math.max(1, availableParallelism() - 1),
  };
}

const EVERYWHERE = new Set(['127.0.0.1', '::1', '0.0.0.0', '::']);

function publicHost(host: string): string {
  if (EVERYWHERE.has(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** Read apart, because the settings themselves may be what is wrong. */
export function isDebugging(environment: Environment = process.env): boolean {
  return environment.LEDGER_DEBUG === '1';
}
