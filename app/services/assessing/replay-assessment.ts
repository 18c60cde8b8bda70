import { AppError } from '#app/errors.ts';
import type { Database } from '#db/client.ts';
import { getAssessment } from '#db/queries/assessments.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { canonicalJson } from '#metrics/assessment/canonical-json.ts';
import { computeAssessment } from '#metrics/assessment/compute-assessment.ts';
import { METHOD_VERSION, type MethodParameters } from '#metrics/parameters.ts';
import { type StoredAssessment, sha256 } from './assess-mission.ts';

export type Replay = StoredAssessment & { readonly replayed: { readonly isIdentical: boolean } };

/**
 * Computes a stored assessment again from its stored inputs and compares byte for byte.
 *
 * @param slug  the mission it is said to be of; null: whichever it is
 * @throws AppError `not_found`; `arguments_unusable` for another mission's; `conflict` when the stored inputs no longer match their hash or the installed method
 *   is of another version
 */
export async function replayAssessment(
  database: Database,
  id: string,
  slug: string | null = null,
): Promise<Replay> {
  const stored = /^[0-9a-f-]{36}$/.test(id) ? await database.read((tx) => getAssessment(tx, id)) : null;
  if (!stored) throw new AppError('not_found', { message: `There is no assessment ${id}.` });
  if (slug !== null && stored.slug !== slug)
    throw new AppError('arguments_unusable', {
      message: `Assessment ${id} is of ${stored.slug}, not of ${slug}.`,
    });
  if (sha256(stored.inputs) !== stored.inputsHash)
    throw new AppError('conflict', {
      message: `The stored inputs of assessment ${id} do not match their hash: they were changed after it was made.`,
    });
  if (stored.methodVersion !== METHOD_VERSION)
    throw new AppError('conflict', {
      message: `Assessment ${id} was made with method ${stored.methodVersion}; this version has ${METHOD_VERSION}. Replay it with the version it was made with.`,
    });
  const result = computeAssessment(JSON.parse(stored.inputs) as AssessmentInput, {
    mission: stored.slug,
    asOf: stored.asOf,
    draws: stored.draws,
    seed: stored.seed,
    parameters: stored.parameters as MethodParameters,
  });
  return {
    ...result,
    id,
    inputsHash: stored.inputsHash,
    recordedAt: stored.recordedAt,
    replayed: { isIdentical: canonicalJson(result) === stored.result },
  };
}
