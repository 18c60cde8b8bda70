/** Data quality and disclosure of a stored assessment, with the names of what they speak of. */
import type { DisclosureView, EvidenceRowView, EvidenceView } from '#app/view-models/evidence.ts';
import type { DisclosureAssessment } from '#metrics/assessment/assess-disclosure.ts';
import type { EvidenceAssessment, IndicatorEvidence } from '#metrics/assessment/assess-evidence.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import { findIndicatorUse, indicatorHref, type PageContext, requireDefinition } from './page-context.ts';

type Names = ReadonlyMap<string, string>;

const GRADES = ['A', 'B', 'C', 'D', 'ungraded', 'missing'] as const;

export function evidenceView(context: PageContext, evidence: EvidenceAssessment, names: Names): EvidenceView {
  const rows = evidence.indicators.map((indicator) => rowView(context, indicator, names));
  return {
    indicators: rows.sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0)),
    shares: GRADES.flatMap((grade) => {
      const share = evidence.weightByGrade[grade];
      return share === 0 ? [] : [{ grade, share }];
    }),
  };
}

function rowView(context: PageContext, indicator: IndicatorEvidence, names: Names): EvidenceRowView {
  const { id, code, globalWeight, latest, revisions, flags } = indicator;
  return {
    id,
    latest,
    revisions,
    flags,
    name: names.get(id) ?? code,
    href: indicatorHref(context, code, findIndicatorUse(context, id)?.area ?? null),
    unit: requireDefinition(context, code).unit,
    weight: globalWeight === 0 ? null : globalWeight,
  };
}

export function disclosureView(
  { figures, suppressed, undetermined, withheldWith }: DisclosureAssessment,
  names: Names,
  { suppression }: Pick<MethodParameters, 'suppression'>,
): DisclosureView {
  const nameOf = (id: string) => names.get(id) ?? id;
  return {
    figures,
    undetermined,
    suppressed: suppressed.map(({ subjects, period, ...figure }) => ({
      ...figure,
      names: [...new Set(subjects.map(nameOf))],
      period: period.label,
    })),
    withheldWith: withheldWith.map(({ kind, id }) => ({ kind, name: id === null ? null : nameOf(id) })),
    thresholds: { usual: suppression.minimumCount, sensitive: suppression.minimumSensitiveCount },
  };
}
