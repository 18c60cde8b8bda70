import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guardLoader } from '#app/auth/guard.server.ts';
import { MethodPage } from '#app/components/method/method-page.tsx';
import { pageMeta } from '#app/i18n/page-meta.ts';
import { getMethodPage } from '#app/services/reading/get-method-page.ts';

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, (t) => ({ title: t('nav.method') }));

export const loader = guardLoader('public', () => getMethodPage());

export const handle = { isStill: true };

export default function Method() {
  return <MethodPage view={useLoaderData<typeof loader>()} />;
}
