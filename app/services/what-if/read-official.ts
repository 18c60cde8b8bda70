import { assessmentHref } from '#app/services/reading/mission/assessment-lines.ts';
import { missionView } from '#app/services/reading/mission/mission-view.ts';
import { readContext } from '#app/services/reading/mission/read-context.ts';
import { holdsSuppressed } from '#app/services/reading/public-result.ts';
import type { NoWhatIfView, OfficialView, WhatIfSubjects, WhatIfTask } from '#app/view-models/what-if.ts';
import { whatIfOutcome } from '#app/view-models/what-if-outcome.ts';
import type { Official } from '#app/what-if/open-what-if.ts';
import type { ReadTx } from '#db/client.ts';
import { type AssessmentRow, findAssessments, getAssessment } from '#db/queries/assessments.ts';
import { getDossier } from '#db/queries/get-dossier.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { type AssessmentResult, DEFAULT_DRAWS } from '#metrics/assessment/compute-assessment.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import { METHOD_VERSION, type MethodParameters } from '#metrics/parameters.ts';
import { whatIfSubjects } from './what-if-subjects.ts';

export type OfficialAssessment = {
  readonly mission: NoWhatIfView['mission'];
  readonly sunsetOn: IsoDate | null;
  readonly official: Official;
  readonly view: OfficialView;
  readonly task: WhatIfTask;
  readonly subjects: WhatIfSubjects;
  /** Of the official result; where it was made without draws, as many as are usual. */
  readonly draws: number;
  /** Null: it is the latest. */
  readonly latest: { readonly id: string; readonly on: IsoDate; readonly recordedAt: string } | null;
};

/**
 * The official assessment asked for; the latest where none is, or where it is not on record or another mission's. Null:
 * there is no such mission.
 */
export async function readOfficial(
  tx: ReadTx,
  { slug, base }: { readonly slug: string; readonly base: string | null },
): Promise<OfficialAssessment | NoWhatIfView | null> {
  const dossier = await getDossier(tx, { slug, asOf: 'infinity' });
  if (!dossier) return null;
  const mission = missionView(dossier);
  const [latest] = await findAssessments(tx, { slug, asOf: 'infinity', limit: 1 });
  if (!latest) return { mission, reason: 'not_assessed' };
  const asked = base === null || base === latest.id ? null : await getAssessment(tx, base);
  const stored = asked?.slug === slug ? asked : await getAssessment(tx, latest.id);
  if (!stored || stored.methodVersion !== METHOD_VERSION) return { mission, reason: 'method_outdated' };
  const result = JSON.parse(stored.result) as AssessmentResult;
  if (holdsSuppressed(result)) return { mission, reason: 'holds_suppressed' };
  const context = await readContext(tx, slug, { asOf: stored.asOf, on: stored.on, assessment: result });
  if (!context) return null;
  const isLatest = stored.id === latest.id;
  return {
    mission,
    sunsetOn: context.dossier.sunsetOn,
    ...official(stored, result),
    subjects: whatIfSubjects(context),
    draws: stored.draws || DEFAULT_DRAWS,
    latest: isLatest ? null : { id: latest.id, on: latest.on, recordedAt: latest.recordedAt },
  };
}

function official(
  stored: AssessmentRow,
  result: AssessmentResult,
): Pick<OfficialAssessment, 'official' | 'view' | 'task'> {
  const { id, slug, asOf, seed, inputsHash } = stored;
  const parameters = stored.parameters as MethodParameters;
  const href = assessmentHref(slug, id);
  const { published } = result.ers;
  const options = { mission: slug, asOf, seed, parameters, published };
  return {
    official: { ...options, input: JSON.parse(stored.inputs) as AssessmentInput },
    task: { ...options, inputsHref: `${href}/inputs.json`, inputsHash },
    view: {
      id,
      href,
      on: stored.on,
      recordedAt: stored.recordedAt,
      outcome: whatIfOutcome(
        { core: result, change: null },
        { assessmentId: id, assessmentHref: href, inputsHash },
      ),
      verdict: result.explanation.verdict,
    },
  };
}
