import type { InputCriterion } from '#metrics/assessment/assessment-input.ts';
import type { Criterion } from '#metrics/domain/dossier.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';

/** A criterion with the series that answers it; what the record leaves open takes the method's defaults. */
export function inputCriterion(
  criterion: Criterion,
  { series, span }: Pick<InputCriterion, 'series' | 'span'>,
): InputCriterion {
  const { comparator, threshold } = criterion;
  return {
    id: criterion.id,
    title: criterion.title,
    role: criterion.role,
    weight: criterion.weight,
    series,
    span,
    condition:
      comparator === null || threshold === null
        ? null
        : {
            comparator,
            threshold,
            upper: criterion.upper,
            sustained: criterion.sustained ?? { periods: 1, frequency: series?.frequency ?? 'irregular' },
            minQuality: criterion.minQuality ?? 'C',
            decisionProbability: criterion.decisionProbability ?? DEFAULT_PARAMETERS.decisionProbability,
          },
  };
}
