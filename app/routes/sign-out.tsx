import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { cookieHeaders } from '#app/auth/call-auth.server.ts';
import { guardAction, guardLoader } from '#app/auth/guard.server.ts';
import { signOut } from '#app/auth/sign-out.server.ts';
import { Button } from '#app/components/kit/button.tsx';
import { Page } from '#app/components/kit/page.tsx';
import { pageMeta } from '#app/i18n/page-meta.ts';

export { noStore as headers } from '#app/http/no-store.ts';

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, (t) => ({ title: t('signOut.title', { ns: 'auth' }) }));

export const loader = guardLoader('public', ({ principal }) => ({ name: principal?.name ?? null }));

export const action = guardAction('public', async (args) => {
  throw redirect('/', { headers: cookieHeaders(await signOut(args)) });
});

export default function SignOut() {
  const { t } = useTranslation('auth');
  const { name } = useLoaderData<typeof loader>();
  return (
    <Page title={t('signOut.title')} lede={name === null ? t('signOut.none') : t('signOut.lede', { name })}>
      {name === null ? null : (
        <Form method="post" reloadDocument>
          <Button>{t('signOut.submit')}</Button>
        </Form>
      )}
    </Page>
  );
}
