import type { InputCriterion } from '#metrics/assessment/assessment-input.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import type { Truth } from '#metrics/domain/rule.ts';

/**
 * A criterion whose truth is settled beyond doubt: by an exact fact of the evaluation date that it holds, or that it
 * does not, or by no evidence at all. It takes the place of the criterion among the inputs, so that what follows from it
 * is what the method makes of it.
 */
export function forcedCriterion(criterion: InputCriterion, truth: Truth, on: IsoDate): InputCriterion {
  return {
    ...criterion,
    condition: {
      comparator: '>=',
      threshold: 1,
      upper: null,
      sustained: { periods: 1, frequency: 'irregular' },
      minQuality: 'D',
      decisionProbability: 0.8,
    },
    span: null,
    hasCommonError: false,
    series: truth === 'U' ? null : factOf(on, truth === 'T'),
  };
}

function factOf(on: IsoDate, isSo: boolean): InputCriterion['series'] {
  return {
    frequency: 'irregular',
    lagYears: 0,
    lowerBound: null,
    upperBound: null,
    observations: [
      {
        period: { label: on, start: on, end: on },
        value: isSo ? 1 : 0,
        uncertainty: { kind: 'none' },
        grade: 'A',
        publishedOn: on,
        breakBefore: false,
        ref: `fact/${on}`,
      },
    ],
  };
}
