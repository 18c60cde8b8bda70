import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { guardLoader } from '#app/auth/guard.server.ts';
import { can } from '#app/auth/permissions.ts';
import { AssessmentPage } from '#app/components/assessment/assessment-page.tsx';
import { found } from '#app/http/found.ts';
import { parseParams } from '#app/http/parse-params.ts';
import { AssessmentId, MissionSlug } from '#app/http/path-parts.ts';
import { pageMeta } from '#app/i18n/page-meta.ts';
import { getAssessmentPage } from '#app/services/reading/get-assessment-page.ts';
import { getRecomputeView } from '#app/services/recomputing/get-recompute-view.ts';

const Params = z.object({ slug: MissionSlug, id: AssessmentId });

export const meta: MetaFunction<typeof loader> = ({ matches, data: view }) =>
  pageMeta(matches, (t) => {
    const mission = view?.assessment.mission;
    return {
      title: mission ? t('page.title', { ns: 'assessment', mission: mission.acronym ?? mission.name }) : '',
    };
  });

export const loader = guardLoader('public', async ({ params, ledger, principal }) => {
  const { slug, id } = parseParams(Params, params);
  return ledger.database.read(async (tx) => {
    const assessment = found(await getAssessmentPage(tx, slug, id), 'assessment');
    if (!principal || !can(principal, 'assess:recompute', slug)) return { assessment, recompute: null };
    return { assessment, recompute: await getRecomputeView(tx, { slug, id, userId: principal.userId }) };
  });
});

export default function Assessment() {
  const { assessment, recompute } = useLoaderData<typeof loader>();
  return <AssessmentPage view={assessment} recompute={recompute} />;
}
