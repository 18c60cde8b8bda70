import type { Computing, Manner } from '#app/computing/computing.ts';
import { AppError } from '#app/errors.ts';
import { canonicalJson } from '#metrics/assessment/canonical-json.ts';
import type { AssessmentResult, ComputeOptions } from '#metrics/assessment/compute-assessment.ts';
import { sha256 } from './assess-mission.ts';
import { parseInputs } from './parse-inputs.ts';

export type AssessedInputs = AssessmentResult & {
  readonly inputsHash: string;
  readonly resultSha256: string;
};

/**
 * Assesses frozen inputs that somebody brings along, without a ledger. As of: the end of the evaluation day, unless
 * told otherwise.
 *
 * @throws AppError `input_unusable`; as `computeInPool`
 */
export async function assessInputs(
  computing: Computing,
  document: unknown,
  { asOf, ...options }: Omit<ComputeOptions, 'asOf'> & { readonly asOf: string | null },
  manner: Manner = {},
): Promise<AssessedInputs> {
  const input = parseInputs(document);
  const inputs = canonicalJson(input);
  const moment = asOf ?? `${input.on}T23:59:59.999999Z`;
  const result = await computing
    .computeInPool(inputs, { ...options, asOf: moment }, manner)
    .catch((error: unknown) => {
      if (!(error instanceof RangeError)) throw error;
      throw new AppError('input_unusable', { message: `${error.message}.`, cause: error });
    });
  return { ...result, inputsHash: sha256(inputs), resultSha256: sha256(canonicalJson(result)) };
}
