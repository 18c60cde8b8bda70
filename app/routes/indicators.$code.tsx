import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guardLoader } from '#app/auth/guard.server.ts';
import { IndicatorPage } from '#app/components/indicator/indicator-page.tsx';
import { found } from '#app/http/found.ts';
import { readIndicatorQuery } from '#app/http/read-indicator-query.ts';
import { pageMeta } from '#app/i18n/page-meta.ts';
import { getIndicatorPage } from '#app/services/reading/get-indicator-page.ts';
import { now } from '#app/services/today.ts';

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageMeta(matches, () => ({
    title: [data?.view.definition.name, data?.view.place?.name].filter(Boolean).join(', '),
    ...(data && { description: data.view.definition.definition }),
  }));

export const loader = guardLoader('public', async ({ request, params, ledger }) => {
  const query = readIndicatorQuery(params, request.url, now());
  const view = found(await ledger.database.read((tx) => getIndicatorPage(tx, query)), 'indicator');
  return { view, publicUrl: ledger.settings.publicUrl };
});

export default function Indicator() {
  return <IndicatorPage {...useLoaderData<typeof loader>()} />;
}
