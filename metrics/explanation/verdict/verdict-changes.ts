import type { OpenAssessment } from '#metrics/assessment/open-assessment.ts';
import type { ReadinessClass } from '#metrics/readiness/readiness-class.ts';
import { type CriterionVerdict, criterionVerdict } from './criterion-verdict.ts';
import { type IndicatorVerdict, indicatorVerdict } from './indicator-verdict.ts';
import { openVerdict } from './open-verdict.ts';

export type VerdictChanges = {
  /** As it is. */
  readonly readiness: ReadinessClass;
  readonly indicators: readonly IndicatorVerdict[];
  readonly criteria: readonly CriterionVerdict[];
};

/**
 * What would change the verdict: for each indicator, criterion, gate and veto the smallest change of it alone that
 * gives the mission another readiness class, or that none does.
 *
 * Each of them is what the whole assessment gives for inputs with that change, with the same draws; the next smaller
 * step gives the class as it is. What follows further on is not said: a figure that improves may lower the class again,
 * where its improvement makes it less likely to last.
 *
 * @source Method §6.4, §6.6.
 */
export function verdictChanges(open: OpenAssessment): VerdictChanges {
  const verdict = openVerdict(open);
  const { objectives, criteria } = open.input;
  return {
    readiness: verdict.readiness,
    indicators: objectives
      .flatMap((objective) => objective.indicators)
      .map((indicator) => indicatorVerdict(verdict, indicator)),
    criteria: criteria.map((criterion) => criterionVerdict(verdict, criterion)),
  };
}
