import type { ReadTx } from '#db/client.ts';

export const DEMO_LOADED = 'demo_loaded';

/**
 * Is this an empty ledger, or one whose demo was never finished? Not once anybody else has imported or reverted
 * anything, nor when the demo was loaded before, whatever became of it since.
 */
export async function needsDemo(tx: ReadTx, demoActor: string): Promise<boolean> {
  const [row] = await tx.sql<{ needed: boolean }[]>`
    select not exists (select from import_batches where actor <> ${demoActor} or kind <> 'import')
       and not exists (select from audit_events where action = ${DEMO_LOADED}) as needed`;
  return row?.needed ?? false;
}
