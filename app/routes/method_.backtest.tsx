import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guardLoader } from '#app/auth/guard.server.ts';
import { BacktestPage } from '#app/components/backtest/backtest-page.tsx';
import { pageMeta } from '#app/i18n/page-meta.ts';
import { getBacktest } from '#app/services/reading/get-backtest.ts';

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, (t) => ({
    title: t('page.title', { ns: 'backtest' }),
    description: t('page.lede', { ns: 'backtest' }),
  }));

export const loader = guardLoader('public', ({ request, ledger }) => getBacktest(ledger, request.signal));

export default function Backtest() {
  return <BacktestPage view={useLoaderData<typeof loader>()} />;
}
