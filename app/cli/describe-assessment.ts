import type { AssessmentResult } from '#metrics/assessment/compute-assessment.ts';

/** What people at the command line are told of an assessment, line by line. */
export function describeAssessment(assessment: AssessmentResult): string[] {
  const { verdict, coverage } = assessment;
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  return [
    `${assessment.mission} on ${assessment.on}, known as of ${assessment.asOf}`,
    `  readiness  ${verdict.headline}`,
    `  score      ${scoreLine(assessment)}`,
    `  coverage   ${percent(coverage.indicators)} of the indicators' weight observed, ${percent(coverage.objectives)} of the objectives' weight scored`,
    `  data       median age ${assessment.quality.medianAgeYears === null ? 'not known' : `${assessment.quality.medianAgeYears.toFixed(1)} years`}`,
    `  method     ${assessment.methodVersion}, seed ${assessment.seed}, ${assessment.draws} draws`,
    '  conditions (T met, F not met, U cannot be determined; a veto must be F)',
    ...assessment.criteria.map(
      (criterion) =>
        `  ${criterion.truth}  ${criterion.role} ${criterion.id}${criterion.reason ? ` (${criterion.reason})` : ''}`,
    ),
  ];
}

function scoreLine({ ers }: AssessmentResult): string {
  const assumed = ers.assumed.length > 0 ? `, assumed: ${ers.assumed.join(', ')}` : '';
  if (ers.published === null) return `withheld (${ers.withheldReason})${assumed}`;
  const { interval } = ers;
  const range = interval
    ? ` (${Math.round(interval.lower)} to ${Math.round(interval.upper)}, ${Math.round(100 * interval.level)} % interval)`
    : ' (no interval without draws)';
  return `${Math.round(ers.published)}${range}${assumed}`;
}
