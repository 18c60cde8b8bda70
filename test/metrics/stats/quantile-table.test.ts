import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaQuantile } from '#metrics/stats/beta-quantile.ts';
import { betaQuantileTable } from '#metrics/stats/beta-quantile-table.ts';
import { gammaQuantile } from '#metrics/stats/gamma-quantile.ts';
import { gammaQuantileTable } from '#metrics/stats/gamma-quantile-table.ts';
import { normalQuantile } from '#metrics/stats/normal-quantile.ts';
import { normalQuantileTable } from '#metrics/stats/normal-quantile-table.ts';
import { fillQuantiles, type QuantileTable } from '#metrics/stats/quantile-table.ts';

/** Anywhere, and far out in either tail. */
const uniform = fc.oneof(
  fc.double({ min: 1e-15, max: 1 - 1e-15, noNaN: true }),
  fc.double({ min: 1e-15, max: 1e-3, noNaN: true }),
  fc.double({ min: 1e-15, max: 1e-3, noNaN: true }).map((u) => 1 - u),
);
const uniforms = fc.array(uniform, { minLength: 50, maxLength: 50 });
const shape = fc.oneof(
  fc.double({ min: 0.02, max: 60, noNaN: true }),
  fc.double({ min: 60, max: 1e5, noNaN: true }),
);
/** The smallest doubles have too few digits left for a relative error. */
const LEAST_NORMAL = 2.3e-308;

function largestError(table: QuantileTable, us: readonly number[], exact: (u: number) => number): number {
  const found = new Float64Array(us.length);
  fillQuantiles(table, Float64Array.from(us), found);
  const errors = us.map((u, i) => {
    const value = exact(u);
    if (found[i] === value) return 0;
    return Math.abs(value) < LEAST_NORMAL ? Math.abs(found[i]! - value) : Math.abs(found[i]! / value - 1);
  });
  return Math.max(...errors);
}

describe('a table of quantiles', () => {
  it('is the gamma quantile to nine digits, for every shape and uniform', () => {
    fc.assert(
      fc.property(shape, uniforms, (a, us) => {
        const error = largestError(gammaQuantileTable(a), us, (u) => gammaQuantile(u, a));
        expect(error).toBeLessThan(1e-9);
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('is the beta quantile to nine digits, for every pair of shapes and uniform', () => {
    fc.assert(
      fc.property(shape, shape, uniforms, (a, b, us) => {
        const error = largestError(betaQuantileTable(a, b), us, (u) => betaQuantile(u, a, b));
        expect(error).toBeLessThan(1e-9);
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('is the normal quantile to nine digits, close to 0 too', () => {
    const close = fc.double({ min: 0.4999, max: 0.5001, noNaN: true });
    fc.assert(
      fc.property(uniforms, fc.array(close, { minLength: 20 }), (us, centre) => {
        const error = largestError(normalQuantileTable(), [...us, ...centre, 0.5], normalQuantile);
        expect(error).toBeLessThan(1e-9);
      }),
      { seed: 3 },
    );
  });

  it('has pieces for the weights and counts that occur', () => {
    for (const a of [0.05, 0.5, 1, 12.5, 50, 1e4]) expect(gammaQuantileTable(a).pieces).toBeGreaterThan(0);
    expect(betaQuantileTable(0.5, 40.5).pieces).toBeGreaterThan(0);
    expect(betaQuantileTable(155.5, 295.5).pieces).toBeGreaterThan(0);
  });

  it('gives way to the exact function where that is too steep', () => {
    const table = gammaQuantileTable(1e-4);
    expect(table.pieces).toBe(0);
    expect(largestError(table, [0.1, 0.5, 0.99], (u) => gammaQuantile(u, 1e-4))).toBe(0);
  });

  it('names the shape that is wrong', () => {
    expect(() => gammaQuantileTable(0)).toThrow(/^shape must/);
    expect(() => betaQuantileTable(Number.NaN, 1)).toThrow(/^a must/);
    expect(() => betaQuantileTable(1, -1)).toThrow(/^b must/);
  });
});
