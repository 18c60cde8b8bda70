import { canonicalJson } from '#metrics/assessment/canonical-json.ts';
import type { ComputeOptions } from '#metrics/assessment/compute-assessment.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { input, objective } from '#test/metrics/assessment/build-input.ts';
import { ownIndicator } from '#test/metrics/assessment/simulate-input.ts';

/** Inputs of an assessment with a few indicators that are measured with error. */
export const INPUTS = canonicalJson(
  input({
    objectives: ['a', 'b', 'c'].map((id) =>
      objective(id, [ownIndicator(`${id}-1`), ownIndicator(`${id}-2`)]),
    ),
  }),
);

export function computeOptions(fields: Partial<ComputeOptions> = {}): ComputeOptions {
  return {
    mission: 'example',
    asOf: '2026-07-01T00:00:00Z',
    draws: 500,
    seed: 1,
    parameters: DEFAULT_PARAMETERS,
    ...fields,
  };
}
