/** What the ledger cannot answer about a mission: said by its dossier, and found by looking. */

import type { GapView } from '#app/view-models/portfolio.ts';
import type { StoredDossier } from '#db/queries/get-dossier.ts';
import type { AssessmentResult } from '#metrics/assessment/compute-assessment.ts';
import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';

export type GapFacts = {
  readonly dossier: StoredDossier;
  readonly definitions: ReadonlyMap<string, IndicatorDefinition>;
  readonly assessment: AssessmentResult | null;
  readonly hasMoney: boolean;
};

export function findGaps({ dossier, definitions, assessment, hasMoney }: GapFacts): GapView[] {
  const href = (section: string) => `/missions/${dossier.slug}#${section}`;
  const found: GapView[] = [];
  const add = (reason: string, subject: string | null, section: string) =>
    found.push({ kind: 'found', reason, subject, href: href(section) });
  if (dossier.acts.length === 0 && dossier.instruments.length === 0)
    add('no_mandate_on_file', null, 'mandate');
  if (dossier.consents.length === 0) add('no_consent_on_file', null, 'mandate');
  if (!hasMoney) add('no_money_on_file', null, 'money');
  if (dossier.sunsetRule === null) add('no_rule', null, 'exit');
  for (const criterion of assessment?.criteria ?? []) {
    if (criterion.truth !== 'U' || criterion.reason === 'too_close_to_call') continue;
    const declared = dossier.criteria.find(({ id }) => id === criterion.id);
    add(criterion.reason ?? 'missing', declared?.title ?? criterion.id, 'exit');
  }
  for (const indicator of assessment?.objectives.flatMap((objective) => objective.indicators) ?? []) {
    if (indicator.isScored && indicator.progress.score === null)
      add(
        indicator.reason ?? 'missing',
        definitions.get(indicator.code)?.name ?? indicator.code,
        'objectives',
      );
  }
  return [...found, ...dossier.gaps.map((text): GapView => ({ kind: 'stated', text }))];
}
