import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import type { AssessmentInput } from './assessment-input.ts';
import type { ComputeOptions } from './compute-core.ts';
import { type AssessmentResult, assembleParts, PART_NAMES, PARTS, type PartResults } from './parts.ts';

export type { ComputeOptions } from './compute-core.ts';
export type { AssessmentResult } from './parts.ts';

export const DEFAULT_SEED = 1;
export const DEFAULT_DRAWS = DEFAULT_PARAMETERS.uncertainty.draws;

/** As every mission is assessed unless somebody asks for something else. */
export function usualOptions<AsOf extends string | null>(mission: string, asOf: AsOf) {
  return { mission, asOf, draws: DEFAULT_DRAWS, seed: DEFAULT_SEED, parameters: DEFAULT_PARAMETERS };
}

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
