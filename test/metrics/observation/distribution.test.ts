import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Distribution, UNBOUNDED } from '#metrics/observation/distribution.ts';
import { tailProbabilities } from '#metrics/observation/distribution-cdf.ts';
import { distributionQuantile } from '#metrics/observation/distribution-quantile.ts';
import { distributionSd } from '#metrics/observation/distribution-sd.ts';
import { fromPublishedInterval, fromStandardError } from '#metrics/observation/published-uncertainty.ts';

const DISTRIBUTIONS: Record<string, Distribution> = {
  normal: { ...fromStandardError(38, 2.4), ...UNBOUNDED },
  split: { ...fromPublishedInterval({ value: 0.42, lower: 0.36, upper: 0.51, level: 0.68 }), ...UNBOUNDED },
  count: { kind: 'count', count: 57, exposure: 812_000, per: 100_000, dispersion: 3, ...UNBOUNDED },
  proportion: { kind: 'proportion', successes: 412, trials: 1200, designEffect: 2, scale: 100, ...UNBOUNDED },
};

describe.each(Object.entries(DISTRIBUTIONS))('%s', (_name, distribution) => {
  it('has a quantile function that inverts its distribution function', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (u) => {
        const { below, above } = tailProbabilities(distribution, distributionQuantile(distribution, u));
        expect(below).toBeCloseTo(u, 9);
        expect(below + above).toBeCloseTo(1, 12);
      }),
    );
  });

  it('has the standard deviation of its own quantiles', () => {
    const steps = 20_000;
    const values = Array.from({ length: steps }, (_, i) =>
      distributionQuantile(distribution, (i + 0.5) / steps),
    );
    const centre =
      distribution.kind === 'split_normal' ? distribution.value : values.reduce((a, b) => a + b) / steps;
    const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / steps);
    expect(distributionSd(distribution) / sd).toBeCloseTo(1, 2);
  });
});

it('reproduces the end points of a published interval exactly', () => {
  const published = fromPublishedInterval({ value: 0.42, lower: 0.36, upper: 0.51, level: 0.68 });
  const quantile = (u: number) => distributionQuantile({ ...published, ...UNBOUNDED }, u);
  expect([quantile(0.16), quantile(0.5), quantile(0.84)].map((q) => q.toFixed(12))).toEqual([
    '0.360000000000',
    '0.420000000000',
    '0.510000000000',
  ]);
});

it('sets what lies beyond the declared scale to its bound', () => {
  const bounded = { ...fromStandardError(98, 5), lowerBound: 0, upperBound: 100 };
  expect(distributionQuantile(bounded, 0.99)).toBe(100);
  expect(tailProbabilities(bounded, 100)).toMatchObject({ below: 1 });
  expect(tailProbabilities(bounded, 100).above).toBeCloseTo(0.3446, 4);
  expect(tailProbabilities(bounded, 101)).toEqual({ below: 1, above: 0 });
  expect(tailProbabilities(bounded, 0)).toMatchObject({ above: 1 });
});

it('puts all mass of an exact value on one point', () => {
  const exact = { ...fromStandardError(7, 0), ...UNBOUNDED };
  expect(tailProbabilities(exact, 7)).toEqual({ below: 1, above: 1 });
  expect(tailProbabilities(exact, 7.1)).toEqual({ below: 1, above: 0 });
  expect(distributionQuantile(exact, 0.01)).toBe(7);
});

it('rejects intervals that do not contain their value', () => {
  const interval = { value: 1, lower: 0, upper: 2, level: 0.9 };
  expect(() => fromPublishedInterval({ ...interval, lower: 1.5 })).toThrow('lower must not exceed value');
  expect(() => fromPublishedInterval({ ...interval, upper: 0.5 })).toThrow('upper must not be below value');
  expect(() => fromPublishedInterval({ ...interval, level: 1 })).toThrow('level');
  expect(() => fromStandardError(1, -1)).toThrow('standardError');
});
