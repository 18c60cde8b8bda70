import type { ReadTx } from '#db/client.ts';

/** Ids of the batches that had been undone by a time. */
export async function findReversedBatches(tx: ReadTx, asOf: string): Promise<Set<string>> {
  const rows = await tx.sql<{ id: string }[]>`
    select reverts_batch_id::text as id from import_batches where kind = 'reversal' and recorded_at <= ${asOf}`;
  return new Set(rows.map(({ id }) => id));
}
