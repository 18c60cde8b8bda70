import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import type { AssessmentInput } from './assessment-input.ts';
import type { ComputeOptions } from './compute-core.ts';
import { type AssessmentResult, assembleParts, PART_NAMES, PARTS, type PartResults } from './parts.ts';

export type { ComputeOptions } from './compute-core.ts';
export type { AssessmentResult } from './parts.ts';

export const DEFAULT_SEED = 1;
export const DEFAULT_DRAWS = DEFAULT_PARAMETERS.uncertainty.draws;

/**
 * An assessment as a pure function of frozen inputs, parameters and seed: the same arguments give the same bytes.
 *
 * @throws RangeError when an input or option is unusable
 * @source Method §1–12.
 */
export function computeAssessment(input: AssessmentInput, options: ComputeOptions): AssessmentResult {
  const results = PART_NAMES.map((name) => [name, PARTS[name](input, options)] as const);
  return assembleParts(Object.fromEntries(results) as PartResults);
}
