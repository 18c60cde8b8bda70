import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { guardLoader } from '#app/auth/guard.server.ts';
import { AssessmentPage } from '#app/components/assessment/assessment-page.tsx';
import { found } from '#app/http/found.ts';
import { parseParams } from '#app/http/parse-params.ts';
import { AssessmentId, MissionSlug } from '#app/http/path-parts.ts';
import { pageMeta } from '#app/i18n/page-meta.ts';
import { getAssessmentPage } from '#app/services/reading/get-assessment-page.ts';

const Params = z.object({ slug: MissionSlug, id: AssessmentId });

export const meta: MetaFunction<typeof loader> = ({ matches, data: view }) =>
  pageMeta(matches, (t) => ({
    title: view
      ? t('page.title', { ns: 'assessment', mission: view.mission.acronym ?? view.mission.name })
      : '',
  }));

export const loader = guardLoader('public', async ({ params, ledger }) => {
  const { slug, id } = parseParams(Params, params);
  return found(await ledger.database.read((tx) => getAssessmentPage(tx, slug, id)), 'assessment');
});

export default function Assessment() {
  return <AssessmentPage view={useLoaderData<typeof loader>()} />;
}
