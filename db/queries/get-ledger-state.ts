import type { ReadTx } from '#db/client.ts';

/** A name for everything the ledger holds: the number of the last audit event, which every write leaves. */
export async function getLedgerState({ sql }: ReadTx): Promise<string> {
  const [row] = await sql<{ seq: string }[]>`select seq::text as seq from audit_head`;
  return row?.seq ?? '0';
}
