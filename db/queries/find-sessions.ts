import type { ReadTx } from '#db/client.ts';

export type SessionEntry = {
  readonly id: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
};

/** Where a person is signed in now, newest first. */
export async function findSessions(tx: ReadTx, userId: string): Promise<readonly SessionEntry[]> {
  return tx.sql<SessionEntry[]>`
    select id, created_at as "createdAt", expires_at as "expiresAt", ip_address as "ipAddress",
           user_agent as "userAgent"
    from sessions
    where user_id = ${userId} and expires_at > now()
    order by created_at desc`;
}
