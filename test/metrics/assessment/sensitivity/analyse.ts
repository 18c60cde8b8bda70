import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import type { ComputeOptions } from '#metrics/assessment/compute-core.ts';
import { computeSensitivity } from '#metrics/assessment/sensitivity/compute-sensitivity.ts';
import type { Sensitivity, SensitivityIndex } from '#metrics/assessment/sensitivity/sensitivity.ts';
import { DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';
import { input } from '../build-input.ts';

export function options(
  baseRows: number,
  uncertainty: Partial<MethodParameters['uncertainty']> = {},
): ComputeOptions {
  const parameters = {
    ...DEFAULT_PARAMETERS,
    uncertainty: { ...DEFAULT_PARAMETERS.uncertainty, sobolBaseRows: baseRows, ...uncertainty },
  };
  return { mission: 'm', asOf: '2026-06-30T00:00:00Z', draws: 500, seed: 1, parameters };
}

export function analyse(fields: Partial<AssessmentInput>, given = options(128)): Sensitivity {
  return computeSensitivity(input(fields), given);
}

/** The indices of a target that must be known, by input. */
export function indicesOf(target: Sensitivity['score']): ReadonlyMap<string, SensitivityIndex> {
  if (!target.known) throw new Error(`unknown: ${target.reason}`);
  return new Map(target.value.indices.map((index) => [index.inputId, index]));
}
