import { data } from '@remix-run/node';
import { z } from 'zod';
import { isAppError } from '#app/errors.ts';
import type { FormErrors } from '#app/http/form-answer.ts';
import type { AuthText } from '#app/i18n/catalogs/en/auth.ts';
import type { WriteTx } from '#db/client.ts';
import { hasMission } from '#db/queries/has-mission.ts';
import type { Actor } from '#db/queries/record-audit.ts';
import { changeRole, requireUser } from './change-role.ts';
import { createPasswordLink } from './create-password-link.ts';
import { Email, GrantFields, Reason, Required } from './form-schemas.ts';
import { invitePerson } from './invite-person.ts';
import { setAccountActive } from './set-account-active.ts';

const user = Required('error.action');

export const UserForm = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('invite'), email: Email, ...GrantFields }),
    z.object({ intent: z.literal('grant'), user, reason: Reason, ...GrantFields }),
    z.object({ intent: z.literal('revoke'), user, reason: Reason, ...GrantFields }),
    z.object({ intent: z.literal('close'), user, reason: Reason }),
    z.object({ intent: z.literal('open'), user, reason: Reason }),
    z.object({ intent: z.literal('password_link'), user }),
  ],
  { error: 'error.action' satisfies AuthText },
);
type UserForm = z.infer<typeof UserForm>;

/** What the page shows after one of its forms was sent; `user` says beside whom, null beside the invitation. */
export type UserAnswer = Partial<FormErrors> & {
  readonly user: string | null;
  readonly done?: { readonly text: 'users.done' | 'users.granted'; readonly email: string };
  /** Shown once. */
  readonly link?: { readonly url: string; readonly email: string; readonly expiresAt: string };
};

type Work = { readonly form: UserForm; readonly actor: Actor; readonly publicUrl: string };

/** Carries out one change; what cannot be done comes back as errors of the form. */
export async function changeUsers(tx: WriteTx, { form, actor, publicUrl }: Work): Promise<UserAnswer> {
  if ('role' in form && form.mission !== null) {
    if (form.role === 'admin') return refuse(form, { mission: 'error.admin_scope' });
    if (!(await hasMission(tx, form.mission))) return refuse(form, { mission: 'error.mission' });
  }
  if (form.intent === 'invite') return invite(tx, { form, actor, publicUrl });
  const { id: userId, email } = await requireUser(tx, form.user);
  if (form.intent === 'password_link') {
    const { path, expiresAt } = await createPasswordLink(tx, { userId, actor });
    return { user: userId, link: { url: `${publicUrl}${path}`, email, expiresAt } };
  }
  if (form.intent === 'grant' || form.intent === 'revoke') {
    const grant = { role: form.role, mission: form.mission };
    await changeRole(tx, { userId, grant, change: form.intent, reason: form.reason, actor });
  } else {
    await setAccountActive(tx, { userId, isActive: form.intent === 'open', reason: form.reason, actor });
  }
  return { user: userId, done: { text: 'users.done', email } };
}

type InviteWork = Work & { readonly form: Extract<UserForm, { intent: 'invite' }> };

async function invite(tx: WriteTx, { form, actor, publicUrl }: InviteWork): Promise<UserAnswer> {
  const { email, role, mission } = form;
  const result = await invitePerson(tx, { email, grant: { role, mission }, actor });
  if (result.kind === 'granted') return { user: null, done: { text: 'users.granted', email } };
  return { user: null, link: { url: `${publicUrl}${result.path}`, email, expiresAt: result.expiresAt } };
}

function refuse(form: UserForm, errors: Readonly<Record<string, AuthText>>): UserAnswer {
  return { user: 'user' in form ? form.user : null, errors };
}

/** Being left without an administrator undoes the change, so it arrives as an error rather than as an answer. */
export function refuseLastAdministrator(userId: string | null) {
  return (error: unknown): UserAnswer => {
    if (!isAppError(error) || error.code !== 'conflict') throw error;
    return { user: userId, errors: { form: 'error.last_admin' satisfies AuthText } };
  };
}

export function answerUsers(answer: UserAnswer) {
  return data(answer, { status: answer.errors ? 422 : 200, headers: { 'cache-control': 'no-store' } });
}
