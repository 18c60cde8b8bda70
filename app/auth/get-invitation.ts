import type { Ledger } from '#app/database/open-ledger.ts';
import { getOpenInvitation, type OpenInvitation } from '#db/queries/open-invitations.ts';
import { hashToken } from './one-time-link.ts';

/** What a one-time link invites to; null when it is unknown, spent or out of date. */
export function getInvitation({ database }: Ledger, token: string): Promise<OpenInvitation | null> {
  return database.write((tx) => getOpenInvitation(tx, hashToken(token)));
}
