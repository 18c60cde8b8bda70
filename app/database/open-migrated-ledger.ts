import { AppError } from '#app/errors.ts';
import { DatabaseIsNewer, migrate, migrationState } from '#db/migrate.ts';
import { explainDatabaseFailure } from './explain-failure.ts';
import { type Ledger, type OpenLedgerOptions, openLedger } from './open-ledger.ts';

/** Opens the ledger and brings its schema up to date. A database of a newer version is left alone. */
export async function openMigratedLedger(options: OpenLedgerOptions): Promise<Ledger> {
  const ledger = await openLedger(options);
  try {
    await migrateLedger(ledger);
    return ledger;
  } catch (error) {
    await ledger.close();
    throw error;
  }
}

/** Names of the migrations that were run just now. */
export async function migrateLedger({ database, settings }: Ledger): Promise<readonly string[]> {
  try {
    const { pending } = await migrationState(database);
    if (pending.length > 0) await migrate(database);
    return pending;
  } catch (error) {
    if (error instanceof DatabaseIsNewer) {
      throw new AppError('database_newer', { message: error.message, cause: error });
    }
    throw explainDatabaseFailure(error, settings);
  }
}
