import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { guardLoader } from '#app/auth/guard.server.ts';
import { NoWhatIfPage, WhatIfPage } from '#app/components/what-if/what-if-page.tsx';
import { found } from '#app/http/found.ts';
import { parseParams } from '#app/http/parse-params.ts';
import { MissionSlug } from '#app/http/path-parts.ts';
import { pageMeta } from '#app/i18n/page-meta.ts';
import { getWhatIf } from '#app/services/what-if/get-what-if.ts';

const Params = z.object({ slug: MissionSlug });

/** Whoever is sent a link reads at once that it leads to nothing official; search engines list no invented score. */
export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  ...pageMeta(matches, (t) => {
    const mission = data ? (data.view.mission.acronym ?? data.view.mission.name) : '';
    return {
      title: t('page.title', { ns: 'whatIf', mission }),
      description: t('page.description', { ns: 'whatIf', mission }),
    };
  }),
  { name: 'robots', content: 'noindex' },
];

export const loader = guardLoader('public', async ({ request, params, ledger }) => {
  const { slug } = parseParams(Params, params);
  const { pathname, searchParams, search } = new URL(request.url);
  const { signal } = request;
  const answer = found(await getWhatIf(ledger, { slug, query: search.slice(1), signal }), 'mission');
  if (answer.kind === 'elsewhere')
    throw redirect(addressOf(pathname, answer.query, searchParams.get('lang')));
  return answer;
});

export default function WhatIf() {
  const answer = useLoaderData<typeof loader>();
  return answer.kind === 'none' ? <NoWhatIfPage view={answer.view} /> : <WhatIfPage view={answer.view} />;
}

function addressOf(pathname: string, query: string, lang: string | null): string {
  const parts = [query, lang === null ? '' : `lang=${encodeURIComponent(lang)}`].filter(Boolean);
  return parts.length === 0 ? pathname : `${pathname}?${parts.join('&')}`;
}
