import type { Manner } from '#app/computing/computing.ts';
import { AppError } from '#app/errors.ts';
import { type AssessmentRow, getAssessment } from '#db/queries/assessments.ts';
import { canonicalJson } from '#metrics/assessment/canonical-json.ts';
import { METHOD_VERSION, type MethodParameters } from '#metrics/parameters.ts';
import { type AssessingLedger, type StoredAssessment, sha256 } from './assess-mission.ts';
import { differingPaths } from './differing-paths.ts';

export type Replay = StoredAssessment & {
  readonly replayed: {
    readonly isIdentical: boolean;
    /** Where the result is not the stored one, as JSON pointers; the first of them when there are many. */
    readonly differences: readonly string[];
  };
};

export type ReplayRequest = {
  readonly id: string;
  /** The mission it is said to be of; null: whichever it is. */
  readonly slug: string | null;
};

/**
 * Computes a stored assessment again from its stored inputs and compares byte for byte.
 *
 * @throws AppError as `requireReplayable` and `computeInPool`
 */
export async function replayAssessment(
  { database, computing }: AssessingLedger,
  request: ReplayRequest,
  manner: Manner = {},
): Promise<Replay> {
  const stored = await requireReplayable({ database }, request);
  const { slug: mission, asOf, draws, seed, id, inputsHash, recordedAt } = stored;
  const options = { mission, asOf, draws, seed, parameters: stored.parameters as MethodParameters };
  const result = await computing.computeInPool(stored.inputs, options, manner);
  const text = canonicalJson(result);
  const isIdentical = text === stored.result;
  const differences = isIdentical ? [] : differingPaths(JSON.parse(stored.result), JSON.parse(text));
  const resultSha256 = sha256(text);
  return { ...result, id, inputsHash, resultSha256, recordedAt, replayed: { isIdentical, differences } };
}

/**
 * The stored assessment, if this program can compute it again.
 *
 * @throws AppError `not_found`; `arguments_unusable` for another mission's; `conflict` when the stored inputs no longer
 *   match their hash or the installed method is of another version
 */
export async function requireReplayable(
  { database }: Pick<AssessingLedger, 'database'>,
  { id, slug }: ReplayRequest,
): Promise<AssessmentRow> {
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
  return stored;
}
