import type { ReadinessView } from '#app/view-models/readiness.ts';
import { readinessView } from '#app/view-models/readiness-of.ts';
import type { AssessmentResult } from '#metrics/assessment/compute-assessment.ts';
import { assessmentHref } from './assessment-lines.ts';

type StoredIdentity = { readonly id: string | null; readonly inputsHash: string };

/** Exit readiness as an assessment found it, with the address of the assessment where it is on record. */
export function recordedReadiness(
  assessment: AssessmentResult,
  { id, inputsHash }: StoredIdentity,
): ReadinessView {
  return readinessView(assessment, {
    assessmentId: id,
    assessmentHref: id === null ? null : assessmentHref(assessment.mission, id),
    inputsHash,
  });
}
