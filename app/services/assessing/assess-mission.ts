/** Assessing a mission: freeze the inputs, compute, keep both with their hash. */
import { createHash } from 'node:crypto';
import type { Manner } from '#app/computing/computing.ts';
import type { Ledger } from '#app/database/open-ledger.ts';
import { AppError } from '#app/errors.ts';
import type { ReadTx } from '#db/client.ts';
import { recordAssessment } from '#db/queries/assessments.ts';
import { findObservations } from '#db/queries/find-observations.ts';
import { getDossier, type StoredDossier } from '#db/queries/get-dossier.ts';
import { type Actor, recordAudit } from '#db/queries/record-audit.ts';
import { findIndicatorDefinitions } from '#db/queries/record-indicators.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { canonicalJson } from '#metrics/assessment/canonical-json.ts';
import {
  type AssessmentResult,
  DEFAULT_DRAWS,
  DEFAULT_SEED,
} from '#metrics/assessment/compute-assessment.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import { DEFAULT_PARAMETERS, METHOD_VERSION } from '#metrics/parameters.ts';
import { freezeInputs } from './freeze-inputs.ts';
import { readBooks } from './read-books.ts';

/** What assessing needs of a ledger. */
export type AssessingLedger = Pick<Ledger, 'database' | 'computing'>;

export type AssessRequest = {
  readonly slug: string;
  /** Evaluation date; null: today, or the last day of a mission that has ended. */
  readonly on: IsoDate | null;
  readonly today: IsoDate;
  /** State of knowledge; null: everything recorded until now. */
  readonly asOf: string | null;
  readonly draws?: number;
  readonly seed?: number;
  readonly actor: Actor;
};

export type StoredAssessment = AssessmentResult & {
  readonly id: string;
  readonly inputsHash: string;
  /** Of the result's canonical JSON, without these four. */
  readonly resultSha256: string;
  readonly recordedAt: string;
};

/**
 * Nothing is stored before the whole result is there; what is cancelled leaves nothing behind.
 *
 * @throws AppError `not_found` when there is no such mission at that time; as `computeInPool`
 */
export async function assessMission(
  { database, computing }: AssessingLedger,
  request: AssessRequest,
  manner: Manner = {},
): Promise<StoredAssessment> {
  const { draws = DEFAULT_DRAWS, seed = DEFAULT_SEED } = request;
  const frozen = await database.read((tx) => readInputs(tx, request));
  const inputs = canonicalJson(frozen.input);
  const options = { mission: request.slug, asOf: frozen.asOf, draws, seed, parameters: DEFAULT_PARAMETERS };
  const result = await computing.computeInPool(inputs, options, { whenBusy: 'wait', ...manner });
  const resultText = canonicalJson(result);
  const inputsHash = sha256(inputs);
  const stored = await database.write(async (tx) => {
    const created = await recordAssessment(tx, {
      missionId: frozen.dossier.missionId,
      dossierId: frozen.dossier.dossierId,
      on: frozen.input.on,
      asOf: frozen.asOf,
      methodVersion: METHOD_VERSION,
      parameters: DEFAULT_PARAMETERS,
      seed,
      draws,
      inputs,
      inputsHash,
      result: resultText,
      actor: request.actor.label,
    });
    await recordAudit(tx, {
      actor: request.actor,
      action: 'mission_assessed',
      subjectType: 'mission',
      subjectId: request.slug,
      after: {
        assessment: created.id,
        inputsHash,
        headline: result.verdict.headline,
        published: result.ers.published,
      },
    });
    return created;
  });
  return { ...result, ...stored, inputsHash, resultSha256: sha256(resultText) };
}

export type FrozenInputs = {
  readonly dossier: StoredDossier;
  readonly input: AssessmentInput;
  readonly asOf: string;
};

/** The inputs of a mission at a date and a state of knowledge. */
export async function readInputs(
  tx: ReadTx,
  { slug, on, today, asOf }: Pick<AssessRequest, 'slug' | 'on' | 'today' | 'asOf'>,
): Promise<FrozenInputs> {
  // Through the database either way: the result carries the moment as the ledger writes it, or no replay could match.
  const [{ at: moment }] = await tx.sql<
    [{ at: string }]
  >`select coalesce(${asOf}::timestamptz, clock_timestamp()) as at`;
  const dossier = await getDossier(tx, { slug, asOf: moment });
  if (!dossier)
    throw new AppError('not_found', {
      message: `There is no mission “${slug}”${asOf === null ? '' : ` as of ${asOf}`}. \`missions\` lists them.`,
    });
  const definitions = await findIndicatorDefinitions(tx);
  const observations = await findObservations(tx, {
    places: placesOf(dossier),
    asOf: moment,
    withReleases: true,
  });
  return {
    dossier,
    asOf: moment,
    input: freezeInputs(
      { dossier, definitions, observations, books: await readBooks(tx, slug, moment) },
      on ?? evaluationDate(dossier, today),
    ),
  };
}

/** A mission that has ended is judged on its last day: what came later is another chapter. */
function evaluationDate(dossier: Pick<StoredDossier, 'endedOn'>, today: IsoDate): IsoDate {
  return dossier.endedOn !== null && dossier.endedOn < today ? dossier.endedOn : today;
}

/** Whose observations an assessment of the mission looks at: its own, its areas' and its peers'. */
export function placesOf(dossier: StoredDossier): { areas: string[]; mission: string } {
  return { areas: [...citedAreas(dossier), ...(dossier.peers?.areas ?? [])], mission: dossier.slug };
}

/** The mission's own areas and every area one of its indicators or criteria looks at. */
export function citedAreas(dossier: StoredDossier): string[] {
  const looked = [
    ...dossier.objectives.flatMap((objective) => objective.indicators),
    ...dossier.criteria,
  ].map(({ area }) => area);
  return [...new Set([...dossier.areas, ...looked.filter((area) => area !== null)])];
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
