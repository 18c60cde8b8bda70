import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { guardAction, guardLoader } from '#app/auth/guard.server.ts';
import { RecomputePage } from '#app/components/assessment/recompute-page.tsx';
import { AppError } from '#app/errors.ts';
import { found } from '#app/http/found.ts';
import { parseParams } from '#app/http/parse-params.ts';
import { AssessmentId, MissionSlug } from '#app/http/path-parts.ts';
import { readForm } from '#app/http/read-form.ts';
import { pageMeta } from '#app/i18n/page-meta.ts';
import { cancelRecompute } from '#app/services/recomputing/cancel-recompute.ts';
import { getRecomputeView } from '#app/services/recomputing/get-recompute-view.ts';
import { startRecompute } from '#app/services/recomputing/start-recompute.ts';

type Params = Readonly<Record<string, string | undefined>>;
const ACCESS = { permission: 'assess:recompute', mission: ({ slug }: Params) => slug ?? '' } as const;
const Params = z.object({ slug: MissionSlug, id: AssessmentId });
const Wish = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('start') }),
  z.object({ intent: z.literal('cancel'), run: z.uuid() }),
]);

export { noStore as headers } from '#app/http/no-store.ts';

export const meta: MetaFunction<typeof loader> = ({ matches, data: view }) =>
  pageMeta(matches, (t) => ({
    title: view
      ? t('page.title', { ns: 'recompute', mission: view.mission.acronym ?? view.mission.name })
      : '',
  }));

export const loader = guardLoader(ACCESS, async ({ params, ledger, principal }) => {
  const which = parseParams(Params, params);
  const query = { ...which, userId: principal.userId };
  return found(await ledger.database.read((tx) => getRecomputeView(tx, query)), 'assessment');
});

export const action = guardAction(ACCESS, async ({ request, params, ledger, principal, actor }) => {
  const { slug, id } = parseParams(Params, params);
  const { userId } = principal;
  const form = await readForm(Wish, request);
  if (!form.ok)
    throw new AppError('arguments_unusable', { message: 'The form says neither start nor cancel.' });
  if (form.value.intent === 'cancel') await cancelRecompute(ledger.database, { id: form.value.run, userId });
  else await startRecompute(ledger, { slug, id, userId, actor });
  throw redirect(`/missions/${slug}/assessments/${id}/recompute`);
});

export default function Recompute() {
  return <RecomputePage view={useLoaderData<typeof loader>()} />;
}
