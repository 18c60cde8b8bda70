import { DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';
import { assessParts } from './assess-parts.ts';
import type { Assessment } from './assessment.ts';
import type { AssessmentInput } from './assessment-input.ts';
import { combineParts } from './combine-parts.ts';

export type AssessOptions = {
  readonly parameters?: MethodParameters;
  /** Probability of the sunset rule from the Monte Carlo; absent: the lower end under independence. */
  readonly ruleProbability?: number | null;
};

/**
 * The assessment of one mission on one date: indicators, objectives, sunset criteria, rule, gates, exit-readiness and
 * verdict, each with what it rests on. A pure function of its input and options.
 *
 * What the data do not answer stays unknown with a reason; nothing unknown passes a test.
 *
 * @throws RangeError when weights, the tree of objectives or a number of the input are unusable.
 * @source Method §1–6.
 */
export function assess(input: AssessmentInput, options: AssessOptions = {}): Assessment {
  const parameters = options.parameters ?? DEFAULT_PARAMETERS;
  return combineParts(input, assessParts(input, parameters), { ...options, parameters });
}
