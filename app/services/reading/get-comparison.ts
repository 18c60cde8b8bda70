/** Up to four missions side by side, in the order asked for: what each is, and how far the figures can be compared. */
import { today } from '#app/services/today.ts';
import type { ComparedMissionView, ComparisonView } from '#app/view-models/comparison.ts';
import type { PortfolioRow } from '#app/view-models/portfolio.ts';
import type { ReadTx } from '#db/client.ts';
import { type AssessmentSummaryRow, findAssessments } from '#db/queries/assessments.ts';
import { findMissionTitles } from '#db/queries/find-mission-titles.ts';
import { findDossiers, type StoredDossier } from '#db/queries/get-dossier.ts';
import type { AssessmentResult } from '#metrics/assessment/compute-assessment.ts';
import { known, unknown } from '#metrics/domain/outcome.ts';
import type { Truth } from '#metrics/domain/rule.ts';
import { comparisonStatements } from './comparison-statements.ts';
import { portfolioRows } from './get-portfolio.ts';
import { recordedReadiness } from './mission/readiness.ts';
import { readPublicResult } from './public-result.ts';

export async function getComparison(tx: ReadTx, slugs: readonly string[]): Promise<ComparisonView> {
  const on = today();
  const titles = await findMissionTitles(tx);
  const wanted: StoredDossier[] = [];
  for (const slug of slugs.filter((slug) => titles.some((title) => title.slug === slug)))
    wanted.push(...(await findDossiers(tx, { slug, asOf: 'infinity' })));
  const judged = new Map<string, Judged>();
  for (const { slug } of wanted) {
    const [row] = await findAssessments(tx, { slug, asOf: 'infinity', limit: 1 });
    if (row) judged.set(slug, { row, result: readPublicResult(row.result) });
  }
  const assessments = new Map([...judged].map(([slug, { result }]) => [slug, result]));
  const rows = await portfolioRows(tx, { dossiers: wanted, assessments, on });
  return {
    on,
    options: titles
      .map(({ slug, name, acronym }) => ({ slug, label: acronym === null ? name : `${acronym}: ${name}` }))
      .sort((a, b) => a.label.localeCompare(b.label, 'en')),
    missions: rows.map((row) => comparedMission(row, judged.get(row.slug))),
    statements: await comparisonStatements(
      tx,
      wanted.flatMap(({ slug }) => judged.get(slug)?.row ?? []),
    ),
    unknownSlugs: slugs.filter((slug) => !wanted.some((dossier) => dossier.slug === slug)),
  };
}

type Judged = { readonly row: AssessmentSummaryRow; readonly result: AssessmentResult };

function comparedMission(row: PortfolioRow, judged: Judged | undefined): ComparedMissionView {
  const objectives = judged?.result.objectives ?? [];
  const conditions = judged?.result.criteria.filter(({ role }) => role === 'criterion') ?? [];
  const count = (truth: Truth) => conditions.filter((condition) => condition.truth === truth).length;
  return {
    row,
    assessment: judged
      ? known(recordedReadiness(judged.result, judged.row))
      : unknown('missing', 'not_assessed'),
    objectives: objectives.length,
    scoredObjectives: objectives.filter(({ score }) => score !== null).length,
    conditions: { T: count('T'), F: count('F'), U: count('U') },
  };
}
