import { type ActionFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { cookieHeaders } from '#app/auth/call-auth.server.ts';
import { Required } from '#app/auth/form-schemas.ts';
import { guardAction, guardLoader } from '#app/auth/guard.server.ts';
import { ownPath } from '#app/auth/own-path.ts';
import { type SignInResult, signInWithCode, signInWithPassword } from '#app/auth/sign-in.server.ts';
import { Page } from '#app/components/kit/page.tsx';
import { CodeForm, PasswordForm } from '#app/components/people/sign-in-forms.tsx';
import { type FormErrors, refuseForm } from '#app/http/form-answer.ts';
import { readForm } from '#app/http/read-form.ts';
import { pageMeta } from '#app/i18n/page-meta.ts';

const SignInForm = z.discriminatedUnion('step', [
  z.object({ step: z.literal('password'), email: Required(), password: Required() }),
  z.object({ step: z.literal('code'), code: Required() }),
]);

export { noStore as headers } from '#app/http/no-store.ts';

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, (t) => ({ title: t('signIn.title', { ns: 'auth' }) }));

export const loader = guardLoader('public', ({ request, principal }) => {
  const { searchParams } = new URL(request.url);
  const next = ownPath(searchParams.get('next'));
  if (principal) throw redirect(next);
  return { next, step: searchParams.get('step') === 'code' ? ('code' as const) : ('password' as const) };
});

export const action = guardAction('public', async (args) => {
  const next = ownPath(new URL(args.request.url).searchParams.get('next'));
  const form = await readForm(SignInForm, args.request);
  if (!form.ok) return refuseForm(form.errors, 422, form.fields);
  const result = await signIn(args, form.value);
  if (result.kind === 'refused') {
    const typed = form.value.step === 'password' ? { email: form.value.email } : {};
    return refuseForm({ form: result.error }, result.status, typed);
  }
  const target = result.kind === 'signed_in' ? next : `/sign-in?step=code&next=${encodeURIComponent(next)}`;
  throw redirect(target, { headers: cookieHeaders(result.cookies) });
});

function signIn(args: ActionFunctionArgs, form: z.infer<typeof SignInForm>): Promise<SignInResult> {
  if (form.step === 'code') return signInWithCode(args, form.code);
  return signInWithPassword(args, { email: form.email.toLowerCase(), password: form.password });
}

export default function SignIn() {
  const { t } = useTranslation('auth');
  const { next, step } = useLoaderData<typeof loader>();
  const { errors, typed } = useActionData<FormErrors>() ?? {};
  if (step === 'code') {
    return (
      <Page title={t('signIn.code.title')} lede={t('signIn.code.lede')}>
        <CodeForm next={next} errors={errors} />
      </Page>
    );
  }
  return (
    <Page title={t('signIn.title')} lede={t('signIn.lede')}>
      <PasswordForm next={next} errors={errors} email={typed?.email} />
    </Page>
  );
}
