import { describe, expect, it } from 'vitest';
import { drawMeasurement } from '#metrics/assessment/simulate-measurement.ts';
import { type Distribution, UNBOUNDED } from '#metrics/observation/distribution.ts';
import { distributionQuantile } from '#metrics/observation/distribution-quantile.ts';

const count = { kind: 'count', count: 12, exposure: 4e5, per: 1e5, dispersion: 2.5 } as const;
const proportion = { kind: 'proportion', successes: 310, trials: 900, designEffect: 2, scale: 100 } as const;
const few = { kind: 'proportion', successes: 0, trials: 40, designEffect: 1, scale: 1 } as const;
const all = { kind: 'proportion', successes: 40, trials: 40, designEffect: 1, scale: 1 } as const;
const none = { kind: 'count', count: 0, exposure: 1e6, per: 1e5, dispersion: 1 } as const;
const skewed = { kind: 'split_normal', value: 3, sdLower: 1, sdUpper: 4 } as const;
const onesided = { kind: 'split_normal', value: -2, sdLower: 0, sdUpper: 1 } as const;

describe('drawn values of an observation', () => {
  it.each<Distribution>(
    [count, proportion, few, all, none, skewed, onesided].map((stated) => ({ ...stated, ...UNBOUNDED })),
  )('are the quantiles of its distribution: $kind', (distribution) => {
    const us = Float64Array.from({ length: 1_000 }, (_, i) => 0.0005 + i / 1_000);
    for (const [i, value] of drawMeasurement(distribution, us).entries()) {
      const exact = distributionQuantile(distribution, us[i]!);
      expect(Math.abs(value - exact)).toBeLessThanOrEqual(1e-9 * Math.abs(exact));
    }
  });

  it('stay within the bounds of the scale', () => {
    const values = drawMeasurement(
      { ...count, lowerBound: 2.5, upperBound: 4 },
      Float64Array.of(0.001, 0.999),
    );
    expect([...values]).toEqual([2.5, 4]);
  });
});
