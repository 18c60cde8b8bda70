import type { AssessmentLineView } from '#app/view-models/assessment.ts';
import type { ReadinessHeadline } from '#app/view-models/readiness.ts';
import type { AssessmentLine } from '#db/queries/assessments.ts';
import { known, unknown } from '#metrics/domain/outcome.ts';

/** The assessments of one mission as a list shows them. @param lines newest first */
export function assessmentLines(slug: string, lines: readonly AssessmentLine[]): AssessmentLineView[] {
  return lines.map((line, index) => ({
    id: line.id,
    href: assessmentHref(slug, line.id),
    on: line.on,
    asOf: line.asOf,
    recordedAt: line.recordedAt,
    headline: line.headline as ReadinessHeadline,
    published: publishedOf(line),
    coverage: line.coverage,
    methodVersion: line.methodVersion,
    inputsHash: line.inputsHash,
    hasSameInputs: lines[index + 1]?.inputsHash === line.inputsHash,
  }));
}

/** The permanent address of an assessment. */
export function assessmentHref(slug: string, id: string): string {
  return `/missions/${slug}/assessments/${id}`;
}

function publishedOf({ published, withheldReason, lower, upper, level }: AssessmentLine) {
  if (published === null) return unknown('withheld', withheldReason ?? 'withheld');
  return known({ value: published, lower, upper, level });
}
