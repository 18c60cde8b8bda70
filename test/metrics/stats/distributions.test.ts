import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaCdf } from '#metrics/stats/beta-cdf.ts';
import { betaQuantile } from '#metrics/stats/beta-quantile.ts';
import { chiSquaredCdf } from '#metrics/stats/chi-squared-cdf.ts';
import { chiSquaredQuantile } from '#metrics/stats/chi-squared-quantile.ts';
import { gammaCdf } from '#metrics/stats/gamma-cdf.ts';
import { gammaQuantile } from '#metrics/stats/gamma-quantile.ts';
import { logGamma } from '#metrics/stats/log-gamma.ts';
import { normalCdf } from '#metrics/stats/normal-cdf.ts';
import { normalQuantile } from '#metrics/stats/normal-quantile.ts';
import { studentTCdf } from '#metrics/stats/student-t-cdf.ts';
import { studentTQuantile } from '#metrics/stats/student-t-quantile.ts';

/** Agreement to twelve significant digits, tails included. */
function expectClose(actual: number, expected: number): void {
  expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-12);
}

describe('reference values computed with thirty digits', () => {
  it('keeps the far normal tail', () => {
    expectClose(normalCdf(-30), 4.906713927148187e-198);
    expectClose(normalCdf(-1), 0.15865525393145705);
  });

  it('keeps the tails of gamma, beta and t', () => {
    expectClose(gammaQuantile(1e-7, 1), 1.0000000500000033e-7);
    expectClose(gammaQuantile(1 - 2 ** -20, 1), 20 * Math.LN2);
    expectClose(betaCdf(1e-8, 0.5, 3), 0.00018749999875);
    expectClose(studentTCdf(-30, 8), 8.267628375894873e-10);
  });

  it('agrees with closed forms', () => {
    expectClose(logGamma(0.5), Math.log(Math.PI) / 2);
    expectClose(logGamma(101), 363.73937555556347);
    expectClose(gammaCdf(3, 1), 1 - Math.exp(-3));
    expectClose(betaCdf(0.3, 1, 4), 1 - 0.7 ** 4);
    expectClose(studentTCdf(-2, 1), 0.5 - Math.atan(2) / Math.PI);
    expectClose(studentTQuantile(0.975, 1), Math.tan(0.475 * Math.PI));
    expectClose(chiSquaredQuantile(0.95, 2), -2 * Math.log(0.05));
    expectClose(chiSquaredCdf(4, 2), 1 - Math.exp(-2));
  });
});

const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
const shape = fc.double({ min: 0.05, max: 5000, noNaN: true });

describe('a quantile', () => {
  it('is the inverse of the distribution function', () => {
    fc.assert(
      fc.property(probability, shape, shape, (p, a, b) => {
        const near = (back: number) =>
          expect(Math.abs(back - p)).toBeLessThan(1e-9 * Math.min(p, 1 - p) + 1e-14);
        near(normalCdf(normalQuantile(p)));
        near(studentTCdf(studentTQuantile(p, a + 0.5), a + 0.5));
        const g = gammaQuantile(p, a);
        if (g > 1e-300) near(gammaCdf(g, a));
        const x = betaQuantile(p, a, b);
        // Closer to 1 than this, x itself no longer has the digits.
        if (x > 1e-300 && x < 1 - 1e-4) near(betaCdf(x, a, b));
      }),
      { numRuns: 300 },
    );
  });

  it('rises with p', () => {
    fc.assert(
      fc.property(probability, probability, shape, (p, q, a) => {
        const [low, high] = [Math.min(p, q), Math.max(p, q)];
        if (high - low < 1e-9) return;
        for (const quantile of [gammaQuantile, studentTQuantile]) {
          expect(quantile(low, a)).toBeLessThanOrEqual(quantile(high, a));
        }
      }),
    );
  });

  it('gives the ends of the support at 0 and 1', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
    expect([gammaQuantile(0, 2), gammaQuantile(1, 2)]).toEqual([0, Number.POSITIVE_INFINITY]);
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
    expect(studentTQuantile(0.5, 3)).toBe(0);
  });
});

it('names the argument that is wrong', () => {
  expect(() => normalQuantile(1.5)).toThrow(/^p must/);
  expect(() => normalCdf(Number.NaN)).toThrow(/^x must/);
  expect(() => gammaCdf(1, 0)).toThrow(/^shape must/);
  expect(() => gammaQuantile(Number.NaN, 1)).toThrow(/^p must/);
  expect(() => betaCdf(0.5, 1, Number.POSITIVE_INFINITY)).toThrow(/^b must/);
  expect(() => studentTQuantile(0.5, -1)).toThrow(/^df must/);
  expect(() => logGamma(-1)).toThrow(/^x must/);
});
