import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { guardLoader } from '#app/auth/guard.server.ts';
import { AssessmentListPage } from '#app/components/assessment/assessment-list-page.tsx';
import { found } from '#app/http/found.ts';
import { parseParams } from '#app/http/parse-params.ts';
import { MissionSlug } from '#app/http/path-parts.ts';
import { pageMeta } from '#app/i18n/page-meta.ts';
import { getAssessmentList } from '#app/services/reading/get-assessment-page.ts';

const Params = z.object({ slug: MissionSlug });

export const meta: MetaFunction<typeof loader> = ({ matches, data: view }) =>
  pageMeta(matches, (t) => ({
    title: view
      ? t('list.title', { ns: 'assessment', mission: view.mission.acronym ?? view.mission.name })
      : '',
  }));

export const loader = guardLoader('public', async ({ params, ledger }) => {
  const { slug } = parseParams(Params, params);
  return found(await ledger.database.read((tx) => getAssessmentList(tx, slug)), 'mission');
});

export default function Assessments() {
  return <AssessmentListPage view={useLoaderData<typeof loader>()} />;
}
