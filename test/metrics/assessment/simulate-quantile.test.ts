import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measurementQuantile, tabulateQuantile } from '#metrics/assessment/simulate-quantile.ts';
import { type Distribution, UNBOUNDED } from '#metrics/observation/distribution.ts';
import { distributionQuantile } from '#metrics/observation/distribution-quantile.ts';
import { gammaQuantile } from '#metrics/stats/gamma-quantile.ts';

const uniform = fc.double({ min: 1e-15, max: 1 - 1e-15, noNaN: true });

function relativeError(found: number, exact: number): number {
  return found === exact ? 0 : Math.abs(found / exact - 1);
}

describe('a tabulated quantile', () => {
  it('is the gamma quantile to eight digits, for every shape and uniform', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.02, max: 500, noNaN: true }),
        fc.array(uniform, { minLength: 20 }),
        (shape, us) => {
          const tabulated = tabulateQuantile((u) => gammaQuantile(u, shape));
          for (const u of us) expect(relativeError(tabulated(u), gammaQuantile(u, shape))).toBeLessThan(1e-8);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives way to the exact function where that is not smooth enough', () => {
    const stepped = (u: number) => (u < 0.5 ? 1 + u : 10 + u);
    expect(tabulateQuantile(stepped)).toBe(stepped);
  });
});

describe('a measurement quantile', () => {
  const count = { kind: 'count', count: 12, exposure: 4e5, per: 1e5, dispersion: 2.5 } as const;
  const proportion = {
    kind: 'proportion',
    successes: 310,
    trials: 900,
    designEffect: 2,
    scale: 100,
  } as const;
  const few = { kind: 'proportion', successes: 0, trials: 40, designEffect: 1, scale: 1 } as const;
  const all = { kind: 'proportion', successes: 40, trials: 40, designEffect: 1, scale: 1 } as const;
  const none = { kind: 'count', count: 0, exposure: 1e6, per: 1e5, dispersion: 1 } as const;
  const skewed = { kind: 'split_normal', value: 3, sdLower: 1, sdUpper: 4 } as const;

  it.each<Distribution>(
    [count, proportion, few, all, none, skewed].map((stated) => ({ ...stated, ...UNBOUNDED })),
  )('is the distribution’s: $kind', (distribution) => {
    const quantile = measurementQuantile(distribution);
    for (let u = 0.0005; u < 1; u += 0.001)
      expect(relativeError(quantile(u), distributionQuantile(distribution, u))).toBeLessThan(1e-8);
  });

  it('stays within the bounds of the scale', () => {
    const quantile = measurementQuantile({ ...count, lowerBound: 2.5, upperBound: 4 });
    expect([quantile(0.001), quantile(0.999)]).toEqual([2.5, 4]);
  });
});
