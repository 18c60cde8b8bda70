import { type AssessingLedger, placesOf, sha256 } from '#app/services/assessing/assess-mission.ts';
import { freezeInputs } from '#app/services/assessing/freeze-inputs.ts';
import { readBooks } from '#app/services/assessing/read-books.ts';
import type { ReadTx } from '#db/client.ts';
import { findAssessments } from '#db/queries/assessments.ts';
import { findObservations } from '#db/queries/find-observations.ts';
import { getDossier } from '#db/queries/get-dossier.ts';
import { findIndicatorDefinitions } from '#db/queries/record-indicators.ts';
import { canonicalJson } from '#metrics/assessment/canonical-json.ts';
import {
  type AssessmentResult,
  DEFAULT_DRAWS,
  DEFAULT_SEED,
  usualOptions,
} from '#metrics/assessment/compute-assessment.ts';
import type { ClosedMission } from '#metrics/backtest/closed-mission.ts';
import type { Closing, ClosingScore, Vintage } from '#metrics/backtest/run-backtest.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { METHOD_VERSION } from '#metrics/parameters.ts';
import { countVintages, figuresAtClosing } from './figures-at-closing.ts';

/** Assessments of a mission among which one of the closing day is looked for. */
const SEARCHED = 20;
const NO_FIGURES: Vintage = { inTime: 0, later: 0, undated: 0, leftOut: 0 };

type Mission = Pick<ClosedMission, 'dossier' | 'closedOn'>;
type AtClosing = {
  readonly inputs: string;
  readonly vintage: Vintage;
  /** The same inputs, assessed before. */
  readonly stored: AssessmentResult | null;
};

/**
 * What the score says of a mission on its closing day, from the figures of that time where they survive. An assessment
 * on record with the same inputs is read, any other is computed and stored nowhere.
 *
 * @throws AppError as `computeInPool`
 */
export async function readClosing(
  { database, computing }: AssessingLedger,
  { dossier: slug, closedOn }: Mission,
  { asOf, signal }: { readonly asOf: string; readonly signal: AbortSignal | undefined },
): Promise<Closing> {
  const none = { score: unknown('missing', 'no_dossier'), readiness: null, vintage: NO_FIGURES } as const;
  if (slug === null) return none;
  const closing = await database.read((tx) => readAtClosing(tx, { slug, closedOn, asOf }));
  if (closing === null) return none;
  const options = usualOptions(slug, asOf);
  const result = closing.stored ?? (await computing.computeInPool(closing.inputs, options, { signal }));
  return { score: scoreOf(result), readiness: result.verdict.readiness, vintage: closing.vintage };
}

async function readAtClosing(
  tx: ReadTx,
  { slug, closedOn, asOf }: { readonly slug: string; readonly closedOn: string; readonly asOf: string },
): Promise<AtClosing | null> {
  const dossier = await getDossier(tx, { slug, asOf });
  if (!dossier) return null;
  const places = placesOf(dossier);
  const current = await findObservations(tx, { places, asOf, withReleases: true });
  const inTime = await findObservations(tx, { places, asOf, publishedBy: closedOn, withReleases: true });
  const observations = figuresAtClosing({ inTime, current });
  const facts = {
    dossier,
    observations,
    definitions: await findIndicatorDefinitions(tx),
    books: await readBooks(tx, slug, asOf),
  };
  const inputs = canonicalJson(freezeInputs(facts, closedOn));
  const hash = sha256(inputs);
  const rows = await findAssessments(tx, { slug, asOf: 'infinity', limit: SEARCHED });
  const same = rows.find(
    ({ inputsHash, methodVersion, draws, seed }) =>
      inputsHash === hash &&
      methodVersion === METHOD_VERSION &&
      draws === DEFAULT_DRAWS &&
      seed === DEFAULT_SEED,
  );
  return {
    inputs,
    vintage: countVintages({ used: observations, current }, dossier, closedOn),
    stored: same ? (JSON.parse(same.result) as AssessmentResult) : null,
  };
}

function scoreOf({ ers }: AssessmentResult): Outcome<ClosingScore> {
  if (ers.published === null) return unknown('withheld', ers.withheldReason ?? 'withheld');
  const { lower = null, upper = null, level = null } = ers.interval ?? {};
  return known({ value: ers.published, lower, upper, level });
}
