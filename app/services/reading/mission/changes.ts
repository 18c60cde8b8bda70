/** What changed between the two latest assessments whose inputs differ. Computed from both, never written by hand. */

import type { ChangesView, ChangeView } from '#app/view-models/mission.ts';
import type { StoredDossier } from '#db/queries/get-dossier.ts';
import type { AssessmentResult } from '#metrics/assessment/compute-assessment.ts';
import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';

export type Compared = {
  readonly before: AssessmentResult;
  readonly after: AssessmentResult;
  readonly dossier: StoredDossier;
  readonly definitions: ReadonlyMap<string, IndicatorDefinition>;
};

export function changesView({ before, after, dossier, definitions }: Compared): ChangesView {
  return {
    since: before.asOf,
    basis: 'assessment',
    items: [
      ...verdictChanges(before, after),
      ...criterionChanges(before, after, dossier),
      ...observationChanges(before, after, definitions),
    ],
  };
}

const NO_LINK = { unit: null, href: null } as const;

function verdictChanges(before: AssessmentResult, after: AssessmentResult): ChangeView[] {
  const items: ChangeView[] = [];
  if (before.verdict.headline !== after.verdict.headline) {
    items.push({
      kind: 'class_changed',
      subject: '',
      before: before.verdict.headline,
      after: after.verdict.headline,
      ...NO_LINK,
    });
  }
  if (before.ers.published !== after.ers.published) {
    items.push({
      kind: 'score_moved',
      subject: '',
      before: before.ers.published,
      after: after.ers.published,
      ...NO_LINK,
    });
  }
  return items;
}

function criterionChanges(
  before: AssessmentResult,
  after: AssessmentResult,
  dossier: StoredDossier,
): ChangeView[] {
  const earlier = new Map(before.criteria.map(({ id, truth }) => [id, truth]));
  return after.criteria
    .filter(({ id, truth }) => earlier.has(id) && earlier.get(id) !== truth)
    .map(({ id, truth }) => ({
      kind: 'criterion_changed',
      subject: dossier.criteria.find((criterion) => criterion.id === id)?.title ?? id,
      before: earlier.get(id) ?? null,
      after: truth,
      ...NO_LINK,
    }));
}

function observationChanges(
  before: AssessmentResult,
  after: AssessmentResult,
  definitions: Compared['definitions'],
): ChangeView[] {
  const earlier = new Map(indicatorsOf(before).map((indicator) => [indicator.id, indicator.observation]));
  return indicatorsOf(after).flatMap(({ id, code, observation }): ChangeView[] => {
    const held = earlier.get(id);
    if (!observation || held === undefined || held?.ref === observation.ref) return [];
    const isRevision = held?.period.label === observation.period.label;
    if (isRevision && held?.value === observation.value) return [];
    return [
      {
        kind: isRevision ? 'observation_revised' : 'observation_new',
        subject: definitions.get(code)?.name ?? code,
        before: held?.value ?? null,
        after: observation.value,
        unit: definitions.get(code)?.unit ?? null,
        href: `/indicators/${code}`,
      },
    ];
  });
}

function indicatorsOf(result: AssessmentResult) {
  return result.objectives.flatMap(({ indicators }) => indicators);
}
