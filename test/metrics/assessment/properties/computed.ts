import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { type CoreResult, computeCore } from '#metrics/assessment/compute-core.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';

export const DRAWS = 80;
/** Points of a score: what the order of a sum may move. */
export const ROUNDING = 1e-9;

export function computed(input: AssessmentInput): CoreResult {
  const asOf = '2026-07-01T00:00:00Z';
  return computeCore(input, {
    mission: 'mission',
    asOf,
    draws: DRAWS,
    seed: 1,
    parameters: DEFAULT_PARAMETERS,
  });
}
