import type { Assessment } from './assessment.ts';
import type { AssessmentInput } from './assessment-input.ts';
import { simulatePasses } from './simulate-assessment.ts';

type DrawOptions = { readonly mission: string; readonly seed: string; readonly draws: number };

export type ReadinessDraws = {
  /** Null: withheld. */
  readonly published: Float64Array | null;
  readonly achievement: Float64Array | null;
};

/**
 * Draws of the published exit-readiness score and of the composite with everything uncertain: the ones behind the
 * intervals of the assessment.
 *
 * @source Method §7.3–7.4.
 */
export function drawReadiness(
  input: AssessmentInput,
  assessment: Assessment,
  options: DrawOptions,
): ReadinessDraws {
  const { total } = simulatePasses(input, assessment, options);
  return { published: total.ers?.published ?? null, achievement: total.composite };
}
