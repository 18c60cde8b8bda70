import type { Ledger } from '#app/database/open-ledger.ts';
import { findSessions } from '#db/queries/find-sessions.ts';
import type { Principal } from './permissions.ts';

/** What a person may see of the own account. */
export async function getAccount({ database }: Ledger, principal: Principal) {
  // From the primary: a session ended a moment ago must not be listed.
  const sessions = await database.write((tx) => findSessions(tx, principal.userId));
  const { name, email, grants, hasTwoFactor, sessionId } = principal;
  return { name, email, grants, hasTwoFactor, sessionId, sessions };
}
