import type { AppLoadContext } from '@remix-run/node';
import { getUser } from '#db/queries/find-users.ts';
import type { Principal } from './permissions.ts';

/** One look-up per request, however many loaders of the page ask. */
const known = new WeakMap<AppLoadContext, Promise<Principal | null>>();

/** Who is asking; null when nobody is signed in. */
export function getPrincipal(request: Request, context: AppLoadContext): Promise<Principal | null> {
  const asked = known.get(context) ?? lookUp(request, context);
  known.set(context, asked);
  return asked;
}

async function lookUp(request: Request, { auth, ledger }: AppLoadContext): Promise<Principal | null> {
  if (!request.headers.get('cookie')?.includes('ledger.session_token=')) return null;
  const session = await auth.api.getSession({ headers: request.headers });
  if (!session) return null;
  // From the primary: a role just taken away must not live on in a replica's delay.
  const user = await ledger.database.write((tx) => getUser(tx, session.user.id));
  if (!user || user.deactivatedAt !== null) return null;
  return {
    userId: user.id,
    name: user.name,
    email: user.email,
    hasTwoFactor: user.hasTwoFactor,
    sessionId: session.session.id,
    grants: user.grants,
  };
}
