import { data, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import {
  ACCOUNT_INTENTS,
  type AccountAnswer,
  AccountForm,
  changePassword,
  confirmTwoFactor,
  endSession,
  startTwoFactor,
  stopTwoFactor,
} from '#app/auth/account-actions.server.ts';
import { getAccount } from '#app/auth/get-account.server.ts';
import { type GuardedArgs, guardAction, guardLoader } from '#app/auth/guard.server.ts';
import { Button } from '#app/components/kit/button.tsx';
import { Notice } from '#app/components/kit/notice.tsx';
import { Page, Section } from '#app/components/kit/page.tsx';
import { useGrantText } from '#app/components/people/auth-text.ts';
import { PasswordChangeForm } from '#app/components/people/password-change-form.tsx';
import { SessionTable } from '#app/components/people/session-table.tsx';
import { TwoFactorPanel } from '#app/components/people/two-factor-panel.tsx';
import { readForm } from '#app/http/read-form.ts';
import { pageMeta } from '#app/i18n/page-meta.ts';

export { noStore as headers } from '#app/http/no-store.ts';

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, (t) => ({ title: t('account.title', { ns: 'auth' }) }));

export const loader = guardLoader('signed_in', async ({ ledger, principal }) =>
  getAccount(ledger, principal),
);

export const action = guardAction('signed_in', async (args) => {
  const form = await readForm(AccountForm, args.request);
  if (form.ok) return carryOut(args, form.value);
  const intent = ACCOUNT_INTENTS.find((known) => known === form.fields.intent) ?? null;
  return data<AccountAnswer>({ intent, errors: form.errors }, { status: 422 });
});

function carryOut(args: GuardedArgs<'signed_in'>, form: z.infer<typeof AccountForm>) {
  switch (form.intent) {
    case 'password':
      return changePassword(args, form);
    case 'start':
      return startTwoFactor(args, form);
    case 'confirm':
      return confirmTwoFactor(args, form);
    case 'stop':
      return stopTwoFactor(args, form);
    case 'end_session':
      return endSession(args, form);
  }
}

export default function Account() {
  const { t } = useTranslation('auth');
  const grantText = useGrantText();
  const { name, email, grants, hasTwoFactor, sessionId, sessions } = useLoaderData<typeof loader>();
  const answer = useActionData<AccountAnswer>();
  return (
    <Page title={t('account.title')} lede={`${name} · ${email}`}>
      {answer && answer.intent === null ? <Notice tone="bad" role="alert" title={t('error.action')} /> : null}
      {answer?.done ? <Notice tone="good" role="status" title={t(answer.done)} /> : null}
      <Section id="roles" title={t('account.roles')}>
        {grants.length === 0 ? <p>{t('account.roles.none')}</p> : null}
        <ul>
          {grants.map((grant) => (
            <li key={grantText(grant)}>{grantText(grant)}</li>
          ))}
        </ul>
      </Section>
      <Section id="password" title={t('account.password')} intro={t('account.password.intro')}>
        <PasswordChangeForm
          email={email}
          errors={answer?.intent === 'password' ? answer.errors : undefined}
        />
      </Section>
      <Section
        id="second-step"
        title={t('account.twoFactor')}
        intro={t(hasTwoFactor ? 'account.twoFactor.on' : 'account.twoFactor.off')}
      >
        <TwoFactorPanel isOn={hasTwoFactor} email={email} answer={answer} />
      </Section>
      <Section id="sessions" title={t('account.sessions')}>
        <SessionTable sessions={sessions} ownId={sessionId} />
        <Form method="post" action="/sign-out" reloadDocument>
          <Button variant="quiet">{t('signOut.here')}</Button>
        </Form>
      </Section>
    </Page>
  );
}
