import { AppError } from '#app/errors.ts';
import type { Database } from '#db/client.ts';

const OLDEST_MAJOR = 15;

/** Reaches the server and refuses one that lacks what the schema needs. */
export async function requireSupportedServer(database: Database): Promise<void> {
  const [row] = await database.sql<
    { version: string }[]
  >`select current_setting('server_version_num') as version`;
  const major = Math.floor(Number(row?.version) / 10_000);
  if (major >= OLDEST_MAJOR) return;
  throw new AppError('database_too_old', {
    message: `DATABASE_URL is a PostgreSQL ${major}; the ledger needs ${OLDEST_MAJOR} or later.`,
  });
}
