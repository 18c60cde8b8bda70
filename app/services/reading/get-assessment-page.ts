/** A stored assessment as its page shows it: from its own result, with the dossier and figures it was made from. */
import { getStoredAssessment } from '#app/services/assessing/get-stored-assessment.ts';
import { getLastRecomputation, ownCheckView } from '#app/services/recomputing/get-recompute-view.ts';
import type { AssessmentListView, AssessmentView } from '#app/view-models/assessment.ts';
import type { ReadTx } from '#db/client.ts';
import { findEarlierAssessments, listAssessments } from '#db/queries/assessments.ts';
import { getDossier } from '#db/queries/get-dossier.ts';
import { known } from '#metrics/domain/outcome.ts';
import { assessmentLines } from './mission/assessment-lines.ts';
import { assessmentParts } from './mission/assessment-parts.ts';
import { exitView } from './mission/exit.ts';
import { explanationView } from './mission/explanation.ts';
import { FORECASTS_FROM, forecastsView } from './mission/forecasts.ts';
import { missionView } from './mission/mission-view.ts';
import { readContext } from './mission/read-context.ts';
import { recordedReadiness } from './mission/readiness.ts';
import { readScoreChange } from './mission/score-change.ts';
import { readPublicResult } from './public-result.ts';

/** Null: there is no such assessment of this mission. */
export async function getAssessmentPage(
  tx: ReadTx,
  slug: string,
  id: string,
): Promise<AssessmentView | null> {
  const stored = await getStoredAssessment(tx, { slug, id });
  if (!stored) return null;
  const result = readPublicResult(stored.result);
  const context = await readContext(tx, slug, { asOf: stored.asOf, on: stored.on, assessment: result });
  if (!context) return null;
  const lines = assessmentLines(slug, await listAssessments(tx, slug));
  const place = lines.findIndex((line) => line.id === id);
  const earlier = await findEarlierAssessments(tx, { id, limit: FORECASTS_FROM + 1 });
  return {
    mission: missionView(context.dossier),
    id,
    on: stored.on,
    asOf: stored.asOf,
    recordedAt: stored.recordedAt,
    actor: stored.actor,
    check: ownCheckView(stored),
    recomputed: await getLastRecomputation(tx, id),
    newer: lines[place - 1] ?? null,
    older: lines[place + 1] ?? null,
    latest: lines[0]!,
    readiness: known(recordedReadiness(result, stored)),
    sunsetOn: context.dossier.sunsetOn,
    exit: exitView(context),
    explanation: explanationView(context, result),
    sinceLast: await readScoreChange(tx, context, { lines, stored }),
    parts: assessmentParts(context, result),
    forecasts: forecastsView(context, earlier, stored.inputs),
  };
}

/** Every assessment of a mission on record. Null: there is no such mission. */
export async function getAssessmentList(tx: ReadTx, slug: string): Promise<AssessmentListView | null> {
  const dossier = await getDossier(tx, { slug, asOf: 'infinity' });
  if (!dossier) return null;
  return {
    mission: missionView(dossier),
    assessments: assessmentLines(slug, await listAssessments(tx, slug)),
  };
}
