import { data } from '@remix-run/node';
import { z } from 'zod';
import type { FormErrors } from '#app/http/form-answer.ts';
import type { AuthText } from '#app/i18n/catalogs/en/auth.ts';
import { type Actor, recordAudit } from '#db/queries/record-audit.ts';
import { deleteSession } from '#db/queries/store-account.ts';
import { type AuthAnswer, callAuth, cookieHeaders } from './call-auth.server.ts';
import { NewPassword, REPEAT_ERROR, Required, repeats } from './form-schemas.ts';
import type { GuardedArgs } from './guard.server.ts';

export const AccountForm = z.discriminatedUnion('intent', [
  z
    .object({ intent: z.literal('password'), present: Required(), password: NewPassword, repeat: z.string() })
    .refine(repeats, REPEAT_ERROR),
  z.object({ intent: z.literal('start'), present: Required() }),
  z.object({ intent: z.literal('confirm'), code: Required() }),
  z.object({ intent: z.literal('stop'), present: Required() }),
  z.object({ intent: z.literal('end_session'), session: Required() }),
]);
export const ACCOUNT_INTENTS = ['password', 'start', 'confirm', 'stop', 'end_session'] as const;
export type AccountIntent = (typeof ACCOUNT_INTENTS)[number];

/** What the page shows after one of its forms was sent. */
export type AccountAnswer = Partial<FormErrors> & {
  /** Null: the form was none of this page's. */
  readonly intent: AccountIntent | null;
  readonly done?: AuthText;
  /** Shown once, while the second step is being set up. */
  readonly setUp?: { readonly uri: string; readonly key: string; readonly backupCodes: readonly string[] };
};

type Args = GuardedArgs<'signed_in'>;
type FormOf<I extends AccountIntent> = Extract<z.infer<typeof AccountForm>, { intent: I }>;

export async function changePassword(args: Args, { intent, present, password }: FormOf<'password'>) {
  const body = { currentPassword: present, newPassword: password, revokeOtherSessions: true };
  const answer = await callAuth({ ...args, path: '/change-password', body });
  if (!answer.ok) return refuse(intent, answer, { present: 'error.password_wrong' });
  await record(args, 'password_changed');
  return accept({ intent, done: 'account.password.done' }, answer);
}

export async function startTwoFactor(args: Args, { intent, present }: FormOf<'start'>) {
  const answer = await callAuth({ ...args, path: '/two-factor/enable', body: { password: present } });
  if (!answer.ok) return refuse(intent, answer, { present: 'error.password_wrong' });
  const { totpURI, backupCodes } = TwoFactorAnswer.parse(answer.body);
  const key = new URL(totpURI).searchParams.get('secret') ?? '';
  return accept({ intent, setUp: { uri: totpURI, key, backupCodes } }, answer);
}

const TwoFactorAnswer = z.object({ totpURI: z.url(), backupCodes: z.array(z.string()) });

export async function confirmTwoFactor(args: Args, { intent, code }: FormOf<'confirm'>) {
  const body = { code: code.replaceAll(/\s/g, '') };
  const answer = await callAuth({ ...args, path: '/two-factor/verify-totp', body });
  if (!answer.ok) return refuse(intent, answer, { code: 'error.code' });
  await record(args, 'second_step_switched_on');
  return accept({ intent, done: 'account.twoFactor.confirmed' }, answer);
}

export async function stopTwoFactor(args: Args, { intent, present }: FormOf<'stop'>) {
  const answer = await callAuth({ ...args, path: '/two-factor/disable', body: { password: present } });
  if (!answer.ok) return refuse(intent, answer, { present: 'error.password_wrong' });
  await record(args, 'second_step_switched_off');
  return accept({ intent, done: 'account.twoFactor.stopped' }, answer);
}

export async function endSession(
  { ledger, principal, actor }: Args,
  { intent, session }: FormOf<'end_session'>,
) {
  await ledger.database.write(async (tx) => {
    if (await deleteSession(tx, principal.userId, session))
      await recordAudit(tx, eventOf(actor, 'session_ended'));
  });
  return data<AccountAnswer>({ intent, done: 'account.sessions.ended' });
}

function accept(answer: AccountAnswer, { cookies }: AuthAnswer) {
  return data<AccountAnswer>(answer, { headers: cookieHeaders(cookies) });
}

function refuse(intent: AccountIntent, answer: AuthAnswer, errors: Readonly<Record<string, AuthText>>) {
  const isRateLimited = answer.status === 429;
  const shown = isRateLimited ? { form: 'error.rate_limited' } : errors;
  return data<AccountAnswer>({ intent, errors: shown }, { status: isRateLimited ? 429 : 422 });
}

function record({ ledger, actor }: Args, action: string): Promise<void> {
  return ledger.database.write((tx) => recordAudit(tx, eventOf(actor, action)));
}

function eventOf(actor: Actor, action: string) {
  return { actor, action, subjectType: 'user', subjectId: actor.id ?? '' };
}
