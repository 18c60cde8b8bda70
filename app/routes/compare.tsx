import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guardLoader } from '#app/auth/guard.server.ts';
import { ComparisonPage } from '#app/components/compare/comparison-page.tsx';
import { readComparedMissions } from '#app/http/read-compared-missions.ts';
import { pageMeta } from '#app/i18n/page-meta.ts';
import { getComparison } from '#app/services/reading/get-comparison.ts';

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, (t) => ({ title: t('nav.compare') }));

export const loader = guardLoader('public', ({ request, ledger }) => {
  const slugs = readComparedMissions(request.url);
  return ledger.database.read((tx) => getComparison(tx, slugs));
});

export default function Compare() {
  return <ComparisonPage view={useLoaderData<typeof loader>()} />;
}
