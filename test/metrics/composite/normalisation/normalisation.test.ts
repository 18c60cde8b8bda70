import { describe, expect, it } from 'vitest';
import { distanceToMaximum } from '#metrics/composite/normalisation/distance-to-maximum.ts';
import { distanceToTarget } from '#metrics/composite/normalisation/distance-to-target.ts';
import { fractionOfMaximum } from '#metrics/composite/normalisation/fraction-of-maximum.ts';
import { goalpostScores } from '#metrics/composite/normalisation/goalposts.ts';
import { minMax } from '#metrics/composite/normalisation/min-max.ts';
import { percentileRanks, ranks } from '#metrics/composite/normalisation/ranks.ts';
import { zScore } from '#metrics/composite/normalisation/z-score.ts';

const column = [10, null, 30, 20, 20];

describe('normalisation over units', () => {
  it('keeps what is missing missing', () => {
    expect(minMax(column, [0, 100])).toEqual({ known: true, value: [0, null, 100, 50, 50] });
    expect(distanceToMaximum(column)).toEqual({ known: true, value: [0, null, 1, 0.5, 0.5] });
    expect(fractionOfMaximum(column)).toEqual({ known: true, value: [1 / 3, null, 1, 2 / 3, 2 / 3] });
  });

  it('gives ties the lowest rank', () => {
    expect(ranks(column)).toEqual([1, null, 4, 2, 2]);
    expect(percentileRanks(column)).toEqual({ known: true, value: [0, null, 1, 1 / 3, 1 / 3] });
  });

  it('uses the sample standard deviation for z-scores', () => {
    expect(zScore([1, 2, 3])).toEqual({ known: true, value: [-1, 0, 1] });
  });

  it('measures from the worst unit to the target, capped or not', () => {
    const at = (isCapped: boolean) => distanceToTarget(column, { target: 20, direction: 1, isCapped });
    expect(at(true)).toEqual({ known: true, value: [0, null, 1, 1, 1] });
    expect(at(false)).toEqual({ known: true, value: [0, null, 2, 1, 1] });
  });

  it('cuts off at the goalposts', () => {
    const goalposts = { lower: 0, upper: 20, scale: 100, direction: -1, isTruncated: true } as const;
    expect(goalpostScores(column, goalposts)).toEqual([50, null, 0, 0, 0]);
  });
});

describe('what has no normalised value', () => {
  it('is a constant column, an empty one, or a target already met', () => {
    const reasons = [
      minMax([5, 5], [0, 1]),
      zScore([5, 5]),
      distanceToMaximum([null]),
      percentileRanks([5]),
      fractionOfMaximum([-1, 0]),
      distanceToTarget([5, 9], { target: 5, direction: 1, isCapped: false }),
    ].map((outcome) => (outcome.known ? null : outcome.reason));
    expect(reasons).toEqual([
      'constant_column',
      'constant_column',
      'no_values',
      'too_few_values',
      'maximum_not_positive',
      'target_already_met',
    ]);
  });

  it('is not a number that is none', () => {
    expect(() => minMax([1, NaN], [0, 1])).toThrow('column[1]');
    expect(() => ranks([Infinity])).toThrow('column[0]');
  });
});
