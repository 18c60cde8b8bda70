import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guardLoader } from '#app/auth/guard.server.ts';
import { PortfolioPage } from '#app/components/portfolio/portfolio-page.tsx';
import { readPortfolioFilters } from '#app/http/read-portfolio-filters.ts';
import { pageMeta } from '#app/i18n/page-meta.ts';
import { getPortfolio } from '#app/services/reading/get-portfolio.ts';

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, (t) => ({ title: t('nav.portfolio') }));

export const loader = guardLoader('public', ({ request, ledger }) =>
  ledger.database.read((tx) => getPortfolio(tx, readPortfolioFilters(request.url))),
);

export default function Portfolio() {
  return <PortfolioPage view={useLoaderData<typeof loader>()} />;
}
