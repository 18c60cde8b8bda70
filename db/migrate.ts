/**
 * Applies the numbered SQL files of `migrations/`, each in its own transaction, one process at a time.
 *
 * The files are the schema. A database that has run a migration this program does not know is newer than the
 * program and is left alone.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Database, Sql } from './client.ts';

const FOLDER = fileURLToPath(new URL('./migrations/', import.meta.url));
const FILE_NAME = /^(\d{4})-[a-z0-9-]+\.sql$/;
/** Any constant; two processes that start together must not migrate together. */
const ADVISORY_LOCK = 7_310_001;

export type MigrationState = { readonly applied: readonly string[]; readonly pending: readonly string[] };

/** The database was written by a newer version of the program. */
export class DatabaseIsNewer extends Error {
  override readonly name = 'DatabaseIsNewer';
}

export async function migrate(database: Database, folder: string = FOLDER): Promise<MigrationState> {
  const files = await readMigrations(folder);
  const connection = await database.sql.reserve();
  try {
    await connection`select pg_advisory_lock(${ADVISORY_LOCK})`;
    const done = await appliedMigrations(connection);
    refuseUnknown(done, files);
    for (const file of files) {
      if (done.has(file.name)) continue;
      await connection.unsafe('begin');
      try {
        await connection.unsafe(file.sql);
        await connection`insert into schema_migrations (name, sha256) values (${file.name}, ${file.sha256})`;
        await connection.unsafe('commit');
      } catch (error) {
        await connection.unsafe('rollback');
        throw error;
      }
    }
    return { applied: files.map((file) => file.name), pending: [] };
  } finally {
    await connection`select pg_advisory_unlock(${ADVISORY_LOCK})`.catch(() => undefined);
    connection.release();
  }
}

/** What has run and what has not; changes nothing. */
export async function migrationState(database: Database, folder: string = FOLDER): Promise<MigrationState> {
  const files = await readMigrations(folder);
  const [row] = await database.sql<
    { exists: boolean }[]
  >`select to_regclass('schema_migrations') is not null as exists`;
  if (!row?.exists) return { applied: [], pending: files.map((file) => file.name) };
  const rows = await database.sql<
    { name: string; sha256: string }[]
  >`select name, sha256 from schema_migrations`;
  const done = new Map(rows.map((entry) => [entry.name, entry.sha256]));
  refuseUnknown(done, files);
  return {
    applied: files.filter((file) => done.has(file.name)).map((file) => file.name),
    pending: files.filter((file) => !done.has(file.name)).map((file) => file.name),
  };
}

async function readMigrations(folder: string) {
  const names = (await readdir(folder)).filter((name) => FILE_NAME.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(`${folder}/${name}`, 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function appliedMigrations(sql: Sql): Promise<Map<string, string>> {
  await sql`create table if not exists schema_migrations (
    name text primary key, sha256 text not null, applied_at timestamptz not null default clock_timestamp())`;
  const rows = await sql<{ name: string; sha256: string }[]>`select name, sha256 from schema_migrations`;
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

function refuseUnknown(
  done: ReadonlyMap<string, string>,
  files: readonly { name: string; sha256: string }[],
): void {
  const known = new Map(files.map((file) => [file.name, file.sha256]));
  for (const [name, sha256] of done) {
    const expected = known.get(name);
    if (expected === undefined) {
      throw new DatabaseIsNewer(
        `The database has run ${name}, which this version does not know: it belongs to a newer version. Install that version, or use another database.`,
      );
    }
    if (expected !== sha256) {
      throw new DatabaseIsNewer(
        `The database ran another text of ${name} than this version ships. Install the version it was made with, or use another database.`,
      );
    }
  }
}
