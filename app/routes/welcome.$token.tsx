import { data, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { acceptInvitation } from '#app/auth/accept-invitation.ts';
import { cookieHeaders } from '#app/auth/call-auth.server.ts';
import { Email, NewPassword, REPEAT_ERROR, Required, repeats } from '#app/auth/form-schemas.ts';
import { getInvitation } from '#app/auth/get-invitation.ts';
import { guardAction, guardLoader } from '#app/auth/guard.server.ts';
import { signInWithPassword } from '#app/auth/sign-in.server.ts';
import { Button, ButtonLink } from '#app/components/kit/button.tsx';
import { Page } from '#app/components/kit/page.tsx';
import { ROLE_TEXT } from '#app/components/people/auth-text.ts';
import { FormRefusal } from '#app/components/people/form-refusal.tsx';
import { WelcomeFields } from '#app/components/people/welcome-fields.tsx';
import { isAppError } from '#app/errors.ts';
import { type FormErrors, refuseForm } from '#app/http/form-answer.ts';
import { readForm } from '#app/http/read-form.ts';
import { pageMeta } from '#app/i18n/page-meta.ts';

export { noStore as headers } from '#app/http/no-store.ts';

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, (t) => ({ title: t('welcome.title.invitation', { ns: 'auth' }) }));

export const loader = guardLoader('public', async ({ params, ledger }) => {
  const invitation = await getInvitation(ledger, params.token ?? '');
  if (!invitation) return data({ invitation: null }, { status: 404 });
  const { purpose, email, grant } = invitation;
  return data({ invitation: { purpose, email, role: grant?.role ?? null } });
});

export const action = guardAction('public', async ({ request, context, params, ledger, requestId }) => {
  const token = params.token ?? '';
  const invitation = await getInvitation(ledger, token);
  if (!invitation) return refuseForm({}, 404);
  const form = await readForm(welcomeForm(invitation), request);
  if (!form.ok) return refuseForm(form.errors, 422, form.fields);
  const { name, email, password } = form.value;
  const accepted = await acceptInvitation(ledger, { token, name, email, password, requestId }).catch(
    emailTaken,
  );
  if (!accepted)
    return refuseForm({ email: 'error.email_taken' }, 409, { name: name ?? '', email: email ?? '' });
  const result = await signInWithPassword({ request, context }, { email: accepted.email, password });
  if (result.kind === 'refused') throw redirect('/sign-in');
  const target = result.kind === 'signed_in' ? '/account' : '/sign-in?step=code&next=/account';
  throw redirect(target, { headers: cookieHeaders(result.cookies) });
});

type Invitation = NonNullable<Awaited<ReturnType<typeof getInvitation>>>;

/** A field this link does not ask for, whatever was sent in it. */
const Ignored = z
  .unknown()
  .optional()
  .transform(() => null);

function welcomeForm({ purpose, email }: Invitation) {
  return z
    .object({
      name: purpose === 'password_reset' ? Ignored : Required(),
      email: email === null ? Email : Ignored,
      password: NewPassword,
      repeat: z.string(),
    })
    .refine(repeats, REPEAT_ERROR);
}

function emailTaken(error: unknown): null {
  if (isAppError(error) && error.code === 'conflict') return null;
  throw error;
}

export default function Welcome() {
  const { t } = useTranslation('auth');
  const { invitation } = useLoaderData<typeof loader>();
  const { errors, typed } = useActionData<FormErrors>() ?? {};
  if (!invitation) {
    return (
      <Page title={t('welcome.gone.title')} lede={t('welcome.gone.body')}>
        <ButtonLink to="/sign-in">{t('welcome.gone.signIn')}</ButtonLink>
      </Page>
    );
  }
  const { purpose, role } = invitation;
  return (
    <Page
      title={t(`welcome.title.${purpose}`)}
      lede={t(`welcome.lede.${purpose}`, { role: role ? t(ROLE_TEXT[role]) : '' })}
    >
      <Form method="post" className="form">
        <FormRefusal errors={errors} />
        <WelcomeFields
          isNewPerson={purpose !== 'password_reset'}
          email={invitation.email}
          errors={errors}
          typed={typed}
        />
        <Button>{t('welcome.submit')}</Button>
      </Form>
    </Page>
  );
}
