import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guardLoader } from '#app/auth/guard.server.ts';
import { IndicatorIndex } from '#app/components/indicator/indicator-index.tsx';
import { pageMeta } from '#app/i18n/page-meta.ts';
import { getIndicatorIndex } from '#app/services/reading/get-indicator-index.ts';
import { now } from '#app/services/today.ts';

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, (t) => ({ title: t('nav.indicators') }));

export const loader = guardLoader('public', ({ ledger }) =>
  ledger.database.read((tx) => getIndicatorIndex(tx, { asOf: now() })),
);

export default function Indicators() {
  return <IndicatorIndex view={useLoaderData<typeof loader>()} />;
}
