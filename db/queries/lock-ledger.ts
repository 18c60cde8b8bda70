import type { WriteTx } from '#db/client.ts';

/** Any constant: whoever writes facts waits here, so that two imports cannot both find the same fact unknown. */
const LEDGER_LOCK = 7_310_002;

/**
 * Serialises the writers of facts and returns the time of recording of this write: taken after the wait, so
 * that what is recorded later also says so.
 */
export async function lockLedger(tx: WriteTx): Promise<string> {
  await tx.sql`select pg_advisory_xact_lock(${LEDGER_LOCK})`;
  const [row] = await tx.sql<[{ at: string }]>`select clock_timestamp() as at`;
  return row.at;
}
