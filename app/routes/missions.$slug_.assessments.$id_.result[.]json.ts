import { z } from 'zod';
import { guardLoader } from '#app/auth/guard.server.ts';
import { canonicalJsonResponse } from '#app/http/canonical-json-response.ts';
import { found } from '#app/http/found.ts';
import { parseParams } from '#app/http/parse-params.ts';
import { AssessmentId, MissionSlug } from '#app/http/path-parts.ts';
import { getPublicAssessment } from '#app/services/assessing/get-public-assessment.ts';

const Params = z.object({ slug: MissionSlug, id: AssessmentId });

/** The result of an assessment as it was stored. */
export const loader = guardLoader('public', async ({ request, params, ledger }) => {
  const { slug, id } = parseParams(Params, params);
  const stored = await ledger.database.read((tx) => getPublicAssessment(tx, { slug, id }));
  const { on, result } = found(stored, 'assessment');
  return canonicalJsonResponse(request, `${slug}-${on}-result.json`, result);
});
