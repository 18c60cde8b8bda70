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
  const steps = verdictChangesInSteps(open);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same, pausing after each indicator and each criterion: whoever computes it can attend to something more urgent in
 * between, or give up.
 *
 * @source Method §6.4, §6.6.
 */
export function* verdictChangesInSteps(open: OpenAssessment): Generator<void, VerdictChanges, void> {
  const verdict = openVerdict(open);
  const indicators: IndicatorVerdict[] = [];
  const criteria: CriterionVerdict[] = [];
  for (const indicator of open.input.objectives.flatMap((objective) => objective.indicators)) {
    indicators.push(indicatorVerdict(verdict, indicator));
    yield;
  }
  for (const criterion of open.input.criteria) {
    criteria.push(criterionVerdict(verdict, criterion));
    yield;
  }
  return { readiness: verdict.readiness, indicators, criteria };
}
