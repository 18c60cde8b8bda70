import type { AppLoadContext } from '@remix-run/node';
import type { AuthText } from '#app/i18n/catalogs/en/auth.ts';
import { getUser } from '#db/queries/find-users.ts';
import { recordAudit } from '#db/queries/record-audit.ts';
import { type AuthAnswer, callAuth } from './call-auth.server.ts';

type Asked = { readonly request: Request; readonly context: AppLoadContext };

export type SignInResult =
  | { readonly kind: 'signed_in'; readonly cookies: readonly string[] }
  | { readonly kind: 'second_step'; readonly cookies: readonly string[] }
  | { readonly kind: 'refused'; readonly error: AuthText; readonly status: number };

export async function signInWithPassword(
  { request, context }: Asked,
  credentials: { readonly email: string; readonly password: string },
): Promise<SignInResult> {
  const answer = await callAuth({ request, context, path: '/sign-in/email', body: credentials });
  if (answer.ok && answer.body.twoFactorRedirect === true)
    return { kind: 'second_step', cookies: answer.cookies };
  return finish(context, answer, 'error.credentials');
}

const SIX_DIGITS = /^\d{6}$/;

/** The second step: six digits are the app's code, anything else is taken for a backup code. */
export async function signInWithCode({ request, context }: Asked, typed: string): Promise<SignInResult> {
  const code = typed.replaceAll(/\s/g, '');
  const path = SIX_DIGITS.test(code) ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code';
  const answer = await callAuth({ request, context, path, body: { code } });
  const isExpired =
    answer.code === 'INVALID_TWO_FACTOR_COOKIE' || answer.code?.startsWith('TOO_MANY_ATTEMPTS');
  return finish(context, answer, isExpired ? 'error.code_expired' : 'error.code');
}

async function finish(context: AppLoadContext, answer: AuthAnswer, refusal: AuthText): Promise<SignInResult> {
  if (answer.status === 429) return { kind: 'refused', error: 'error.rate_limited', status: 429 };
  if (!answer.ok) return { kind: 'refused', error: refusal, status: 401 };
  const user = answer.body.user as { readonly id: string };
  await recordSignIn(context, user.id);
  return { kind: 'signed_in', cookies: answer.cookies };
}

async function recordSignIn({ ledger, requestId }: AppLoadContext, userId: string): Promise<void> {
  await ledger.database.write(async (tx) => {
    const user = await getUser(tx, userId);
    if (!user) return;
    const actor = { id: user.id, label: `${user.name} <${user.email}>`, requestId };
    await recordAudit(tx, { actor, action: 'signed_in', subjectType: 'user', subjectId: user.id });
  });
}
