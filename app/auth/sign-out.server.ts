import { recordAudit } from '#db/queries/record-audit.ts';
import { callAuth } from './call-auth.server.ts';
import type { GuardedArgs } from './guard.server.ts';

type Asked = Pick<GuardedArgs, 'request' | 'context' | 'ledger' | 'principal' | 'actor'>;

/** Ends the session; returns the cookies that say so to the browser. */
export async function signOut({
  request,
  context,
  ledger,
  principal,
  actor,
}: Asked): Promise<readonly string[]> {
  const { cookies } = await callAuth({ request, context, path: '/sign-out', body: {} });
  if (principal) {
    const event = { actor, action: 'signed_out', subjectType: 'user', subjectId: principal.userId };
    await ledger.database.write((tx) => recordAudit(tx, event));
  }
  return cookies;
}
