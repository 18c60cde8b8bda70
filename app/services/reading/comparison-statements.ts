/** How sure a difference between missions is, from the frozen inputs of their latest assessments. */
import type { ComparisonStatementsView } from '#app/view-models/comparison.ts';
import type { ReadTx } from '#db/client.ts';
import { type AssessmentSummaryRow, findAssessmentsAlike, getAssessment } from '#db/queries/assessments.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { canonicalJson } from '#metrics/assessment/canonical-json.ts';
import type { AssessmentResult } from '#metrics/assessment/compute-assessment.ts';
import { compareMissions } from '#metrics/comparison/compare-missions.ts';
import { coherence } from '#metrics/composite/coherence.ts';
import { known, unknown } from '#metrics/domain/outcome.ts';
import { DEFAULT_PARAMETERS, METHOD_VERSION, type MethodParameters } from '#metrics/parameters.ts';

/** Enough for a rank interval in a page; labelled there. */
const DRAWS = DEFAULT_PARAMETERS.uncertainty.previewDraws;

/**
 * @param compared latest assessment of each mission compared, in the order asked for
 * @returns null: fewer than two of the missions have been assessed
 */
export async function comparisonStatements(
  tx: ReadTx,
  compared: readonly AssessmentSummaryRow[],
): Promise<ComparisonStatementsView | null> {
  if (compared.length < 2) return null;
  return { comparison: await compare(tx, compared), coherence: await coherenceOf(tx, compared) };
}

async function compare(
  tx: ReadTx,
  compared: readonly AssessmentSummaryRow[],
): Promise<ComparisonStatementsView['comparison']> {
  if (compared.some(({ methodVersion }) => methodVersion !== METHOD_VERSION))
    return unknown('undefined', 'older_method');
  const missions = [];
  for (const { id, slug, seed, parameters } of compared) {
    const stored = await getAssessment(tx, id);
    if (stored === null) return unknown('missing', 'not_assessed');
    missions.push({
      slug,
      seed,
      input: JSON.parse(stored.inputs) as AssessmentInput,
      parameters: parameters as MethodParameters,
    });
  }
  return known(compareMissions(missions, DRAWS));
}

/** Across every mission whose aims and weights are those of the missions compared. */
async function coherenceOf(
  tx: ReadTx,
  compared: readonly AssessmentSummaryRow[],
): Promise<ComparisonStatementsView['coherence']> {
  const alike = await findAssessmentsAlike(tx, compared[0]!.dossierId);
  const results = alike.map(({ slug, result }) => ({ slug, ...(JSON.parse(result) as AssessmentResult) }));
  const first = results.find(({ slug }) => slug === compared[0]!.slug);
  if (first === undefined) return { n: null, outcome: unknown('undefined', 'no_objectives') };
  const framework = frameworkOf(first);
  const ofFramework = results.filter((result) => frameworkOf(result) === framework);
  const slugs = new Set(ofFramework.map(({ slug }) => slug));
  if (!compared.every(({ slug }) => slugs.has(slug)))
    return { n: null, outcome: unknown('undefined', 'different_mandates') };
  return {
    n: ofFramework.length,
    outcome: coherence({
      scores: ofFramework.map(({ objectives }) => objectives.map(({ score }) => score)),
      weights: first.objectives.map(({ weightShare }) => weightShare),
      composite: ofFramework.map(({ achievement }) => achievement.score),
    }),
  };
}

function frameworkOf({ objectives }: AssessmentResult): string {
  return canonicalJson(objectives.map(({ id, weightShare }) => ({ id, weightShare })));
}
