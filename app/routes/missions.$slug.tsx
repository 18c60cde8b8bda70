import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { guardLoader } from '#app/auth/guard.server.ts';
import { MissionPage } from '#app/components/mission/mission-page.tsx';
import { found } from '#app/http/found.ts';
import { parseParams, parseQuery } from '#app/http/parse-params.ts';
import { MissionSlug } from '#app/http/path-parts.ts';
import { AsOf } from '#app/http/read-as-of.ts';
import { pageMeta } from '#app/i18n/page-meta.ts';
import { getMissionPage } from '#app/services/reading/get-mission-page.ts';
import { isIsoDate } from '#metrics/domain/period.ts';

const Params = z.object({ slug: MissionSlug });
const Query = z.object({
  on: z.string().refine(isIsoDate, 'is not a date').optional(),
  asOf: AsOf.optional(),
});

export const meta: MetaFunction<typeof loader> = ({ matches, data: view }) =>
  pageMeta(matches, () => ({ title: view?.name ?? '', ...(view && { description: view.summary }) }));

export const loader = guardLoader('public', async ({ request, params, ledger }) => {
  const { slug } = parseParams(Params, params);
  const { on, asOf } = parseQuery(Query, request.url);
  const query = { on: on ?? null, asOf: asOf ?? null };
  return found(await getMissionPage(ledger, slug, query, request.signal), 'mission');
});

export default function Mission() {
  return <MissionPage view={useLoaderData<typeof loader>()} />;
}
