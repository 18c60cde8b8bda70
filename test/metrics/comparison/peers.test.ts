import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceInDifferences } from '#metrics/comparison/difference-in-differences.ts';
import { nearestConvexWeights } from '#metrics/comparison/nearest-convex-weights.ts';
import { syntheticControl } from '#metrics/comparison/synthetic-control.ts';

describe('difference in differences', () => {
  it('is the change beyond that of the peers', () => {
    const result = differenceInDifferences({
      treated: [10, 10, 4],
      controls: [
        [8, 8, 7],
        [6, 6, 5],
      ],
      prePeriods: 2,
    });
    expect(result).toMatchObject({
      value: {
        difference: -5,
        placebos: [0, 0],
        pPlacebo: 1 / 3,
        caveats: ['too_few_controls', 'too_few_pre_periods'],
      },
    });
  });

  it('warns of trends that differed before', () => {
    const control = [5, 5, 5, 5, 5, 5];
    const result = differenceInDifferences({
      treated: [1, 2, 3, 4, 5, 6],
      controls: Array(5).fill(control),
      prePeriods: 5,
    });
    expect(result).toMatchObject({ value: { caveats: ['pre_trends_differ'] } });
  });

  it('has no placebo with one control and no result with none', () => {
    expect(differenceInDifferences({ treated: [1, 2], controls: [[1, 2]], prePeriods: 1 })).toMatchObject({
      value: { placebos: [], pPlacebo: null },
    });
    expect(differenceInDifferences({ treated: [1, 2], controls: [], prePeriods: 1 })).toMatchObject({
      reason: 'no_controls',
    });
    expect(() => differenceInDifferences({ treated: [1, 2], controls: [[1]], prePeriods: 1 })).toThrow(
      /controls\[0\]/,
    );
    expect(() => differenceInDifferences({ treated: [1, 2], controls: [], prePeriods: 2 })).toThrow(
      /^prePeriods/,
    );
  });
});

describe('the nearest mix of points', () => {
  const point = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 });

  it('satisfies the optimality conditions, whatever the points', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 7 }), (points) => {
        const weights = nearestConvexWeights(points);
        const nearest = [0, 1, 2].map((axis) =>
          points.reduce((sum, p, j) => sum + weights[j]! * p[axis]!, 0),
        );
        const dot = (p: readonly number[]) => p.reduce((sum, x, axis) => sum + x * nearest[axis]!, 0);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        for (const weight of weights) expect(weight).toBeGreaterThanOrEqual(0);
        for (const p of points) expect(dot(p)).toBeGreaterThanOrEqual(dot(nearest) - 1e-8);
      }),
      { numRuns: 500 },
    );
  });
});

describe('synthetic control', () => {
  const donors = [
    [10, 12, 11, 14, 12, 13, 12],
    [20, 18, 21, 19, 22, 20, 21],
    [40, 41, 39, 42, 40, 41, 43],
  ];

  it('finds the mix the treated series was made of', () => {
    const treated = donors[0]!.map(
      (_, i) => 0.3 * donors[0]![i]! + 0.7 * donors[1]![i]! + (i >= 5 ? 2 : i === 0 ? 0.01 : 0),
    );
    const result = syntheticControl({ treated, controls: donors, prePeriods: 5 });
    if (!result.known) throw new Error(result.reason);
    expect(result.value.weights[0]).toBeCloseTo(0.3, 2);
    expect(result.value.weights[2]).toBeCloseTo(0, 2);
    expect(result.value.effect).toBeCloseTo(2, 1);
    expect(result.value.pPlacebo).toBe(0.25);
    expect(result.value.caveats).toEqual(['too_few_donors']);
  });

  it('has no ratio for a perfect fit, and no p without it', () => {
    const result = syntheticControl({ treated: donors[1]!, controls: donors, prePeriods: 5 });
    expect(result).toMatchObject({ value: { ratio: null, pPlacebo: null } });
  });

  it('is not interpreted where it does not fit', () => {
    const treated = [90, 91, 90, 91, 90, 91, 90];
    const result = syntheticControl({ treated, controls: donors, prePeriods: 2 });
    expect(result).toMatchObject({
      value: {
        caveats: [
          'too_few_donors',
          'too_few_pre_periods',
          'poor_fit_not_interpreted',
          'weights_may_not_be_unique',
        ],
      },
    });
    expect(syntheticControl({ treated, controls: [], prePeriods: 2 })).toMatchObject({
      reason: 'no_controls',
    });
  });
});
