import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import type { ComputeOptions } from '#metrics/assessment/compute-core.ts';
import { openAssessment } from '#metrics/assessment/open-assessment.ts';
import { type Composition, composition } from './composition.ts';
import { type Shortfall, shortfall } from './shortfall.ts';
import { type VerdictChanges, verdictChanges } from './verdict/verdict-changes.ts';

export type Explanation = {
  /** What the score is made of. */
  readonly composition: Composition;
  /** What holds it back. */
  readonly shortfall: Shortfall;
  /** What would change the verdict. */
  readonly verdict: VerdictChanges;
};

/**
 * An assessment explained from what it rests on: what the score is made of, what holds it back, and what would change
 * the verdict.
 *
 * @throws RangeError as `assess`
 * @source Method §4.6, §6.1–6.4.
 */
export function computeExplanation(
  input: AssessmentInput,
  { mission, seed, draws, parameters }: ComputeOptions,
): Explanation {
  const open = openAssessment(input, { mission, seed: String(seed), draws, parameters });
  return {
    composition: composition(open.assessment()),
    shortfall: shortfall(open.assessment()),
    verdict: verdictChanges(open),
  };
}
