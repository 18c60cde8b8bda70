import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT_DIR } from '#app/server/ensure-build.ts';
import { createEmptyDatabase } from '#test/setup/postgres.ts';

let dataDir: string;
let database: Awaited<ReturnType<typeof createEmptyDatabase>>;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'ledger-cli-'));
  database = await createEmptyDatabase();
});

afterAll(async () => {
  await database.remove();
  await rm(dataDir, { recursive: true, force: true });
});

type Outcome = { readonly status: number; readonly stdout: string; readonly stderr: string };

function ledger(args: readonly string[], environment: Record<string, string> = {}): Promise<Outcome> {
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: 'production',
    LEDGER_DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    ...environment,
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['app/cli/main.ts', ...args],
      { cwd: PROJECT_DIR, env },
      (error, stdout, stderr) => {
        resolve({ status: error ? Number(error.code) : 0, stdout, stderr });
      },
    );
  });
}

test('migrates once, and says with --json exactly one document', async () => {
  const first = await ledger(['migrate', '--json']);
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(first.stdout).applied).not.toHaveLength(0);
  expect(JSON.parse((await ledger(['migrate', '--json'])).stdout)).toEqual({ applied: [] });
});

test('reports on the installation', async () => {
  await ledger(['migrate']);
  const { status, stdout } = await ledger(['doctor', '--json']);
  const { healthy, checks } = JSON.parse(stdout);
  expect({ status, healthy }).toEqual({ status: 0, healthy: true });
  expect(checks.map((check: { name: string }) => check.name)).toEqual([
    'node',
    'pages',
    'database',
    'schema',
    'audit chain',
    'disk',
  ]);
});

test('an unhealthy installation ends with 2 and says where', async () => {
  const { status, stdout } = await ledger(['doctor', '--json'], {
    DATABASE_URL: 'postgres://a:hidden@127.0.0.1:1/x',
  });
  expect(status).toBe(2);
  expect(stdout).toContain('DATABASE_URL (127.0.0.1:1) does not answer.');
  expect(stdout).not.toContain('hidden');
});

test.each([
  [[], 'Usage: ledger <command>'],
  [['nonsense'], 'There is no command nonsense'],
  [['migrate', '--frobnicate'], "Unknown option '--frobnicate'"],
  [['migrate', 'extra'], 'extra is one argument too many'],
])('unusable arguments %j end with 2 and nothing on standard output', async (args, sentence) => {
  const { status, stdout, stderr } = await ledger(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(sentence);
});

test.each([
  [{ PORT: 'http' }, 'PORT must be a whole number'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must be a URL'],
  [{ LEDGER_ROLE: 'chief' }, 'LEDGER_ROLE must be one of all, web, worker'],
  [{ LEDGER_DEMO: 'no' }, 'LEDGER_DEMO must be 0 or 1'],
  [{ LEDGER_PUBLIC_URL: 'ledger.example.org' }, 'LEDGER_PUBLIC_URL must be an address'],
])('a wrong setting %j ends with 2 and one line that names it', async (environment, sentence) => {
  const { status, stdout, stderr } = await ledger(['migrate'], environment as Record<string, string>);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain(sentence);
});

test('a database of a newer version is left alone', async () => {
  const newer = await createEmptyDatabase();
  const env = { DATABASE_URL: newer.url };
  try {
    await ledger(['migrate'], env);
    const { connect } = await import('#db/client.ts');
    const connection = connect(newer.url, { applicationName: 'ledger:test', max: 1 });
    await connection.sql`insert into schema_migrations (name, sha256) values ('9999-from-the-future.sql', 'x')`;
    await connection.end();
    const { status, stderr } = await ledger(['migrate'], env);
    expect(status).toBe(2);
    expect(stderr).toContain('9999-from-the-future.sql');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  } finally {
    await newer.remove();
  }
});

test('help names every command', async () => {
  const { status, stdout } = await ledger(['--help']);
  const { COMMANDS } = await import('#app/cli/registry.ts');
  expect(status).toBe(0);
  for (const { name } of COMMANDS) expect(stdout).toContain(`  ${name} `);
});
