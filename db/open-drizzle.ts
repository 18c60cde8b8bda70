import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Database } from './client.ts';

/**
 * For the sign-in library only. Apart from `connect`, because loading Drizzle costs a process two hundred
 * megabytes that the command line has no use for.
 */
export function openDrizzle(database: Database): PostgresJsDatabase {
  return drizzle(database.signInClient());
}
