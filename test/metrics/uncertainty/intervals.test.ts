import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countRate } from '#metrics/uncertainty/count-rate.ts';
import { estimateDispersion } from '#metrics/uncertainty/dispersion.ts';
import { garwood } from '#metrics/uncertainty/garwood.ts';
import { wilson } from '#metrics/uncertainty/wilson.ts';

const exposure = { exposure: 100_000, per: 100_000, level: 0.95 };

describe('the interval of a count', () => {
  it('is the published one of Garwood', () => {
    const ten = garwood({ count: 10, ...exposure });
    expect([ten.lower, ten.upper]).toEqual([expect.closeTo(4.795389, 6), expect.closeTo(18.390356, 6)]);
    expect(garwood({ count: 0, ...exposure })).toMatchObject({
      lower: 0,
      upper: expect.closeTo(-Math.log(0.025), 12),
    });
  });

  it('is Garwood for a dispersion of 1, wider for more, and holds the rate', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.double({ min: 1, max: 20, noNaN: true }),
        (count, dispersion) => {
          const exact = garwood({ count, ...exposure });
          const plain = countRate({ count, ...exposure, dispersion: 1 });
          const wide = countRate({ count, ...exposure, dispersion });
          expect(plain.lower).toBeCloseTo(exact.lower, 8);
          expect(plain.upper).toBeCloseTo(exact.upper, 8);
          expect(wide.lower).toBeLessThanOrEqual(plain.lower + 1e-9);
          expect(wide.upper).toBeGreaterThanOrEqual(plain.upper - 1e-9);
          expect(wide.lower <= wide.value && wide.value <= wide.upper).toBe(true);
        },
      ),
    );
  });

  it('refuses what is no count', () => {
    expect(() => garwood({ count: 1.5, ...exposure })).toThrow(/^count/);
    expect(() => garwood({ count: 1, ...exposure, exposure: 0 })).toThrow(/^exposure/);
    expect(() => countRate({ count: 1, ...exposure, dispersion: 0.5 })).toThrow(/^dispersion/);
    expect(() => countRate({ count: -1, ...exposure, dispersion: 1 })).toThrow(/^count/);
    expect(() => countRate({ count: 1, ...exposure, dispersion: 1, level: 1 })).toThrow(/^level/);
  });
});

describe('dispersion', () => {
  const t = [0, 1, 2, 3, 4, 5];
  const flat = { t, exposure: t.map(() => 1000) };

  it('is 1 at least, and the slope that of an exact exponential', () => {
    const counts = t.map((year) => 100 * Math.exp(0.1 * year));
    const result = estimateDispersion({ ...flat, counts });
    expect(result).toMatchObject({ dispersion: 1, degreesOfFreedom: 4, flag: null });
    expect(result.logSlope).toBeCloseTo(0.1, 10);
    expect(result.estimate).toBeCloseTo(0, 10);
  });

  it('does not change when the clock is moved or the exposure is scaled', () => {
    const counts = [10, 14, 6, 20, 12, 16];
    const plain = estimateDispersion({ ...flat, counts });
    const moved = estimateDispersion({ counts, t: t.map((year) => year + 2000), exposure: t.map(() => 5) });
    expect(moved.dispersion).toBeCloseTo(plain.dispersion, 9);
    expect(moved.logSlope).toBeCloseTo(plain.logSlope ?? Number.NaN, 9);
  });

  it.each([
    ['too few periods', { counts: [1, 2, 3], t: [0, 1, 2], exposure: [1, 1, 1] }],
    ['nothing counted', { ...flat, counts: [0, 0, 0, 0, 0, 0] }],
    ['everything in the last period', { ...flat, counts: [0, 0, 0, 0, 0, 9] }],
    ['one date only', { counts: [1, 2, 3, 4, 5, 6], t: [1, 1, 1, 1, 1, 1], exposure: flat.exposure }],
  ])('is Poisson with a flag for %s', (_, series) => {
    expect(estimateDispersion(series)).toEqual({
      dispersion: 1,
      estimate: null,
      degreesOfFreedom: null,
      logSlope: null,
      flag: 'poisson_only',
    });
  });
});

describe('the interval of a proportion', () => {
  it('is the one Newcombe (1998) prints', () => {
    const interval = (successes: number, sampleSize: number) => {
      const { lower, upper } = wilson({ successes, sampleSize, designEffect: 1, level: 0.95 });
      return [Number(lower.toFixed(4)), Number(upper.toFixed(4))];
    };
    expect(interval(81, 263)).toEqual([0.2553, 0.3662]);
    expect(interval(15, 148)).toEqual([0.0624, 0.1605]);
    expect(interval(0, 20)).toEqual([0, 0.1611]);
    expect(interval(1, 29)).toEqual([0.0061, 0.1718]);
  });

  it('widens with the design effect and stays in [0, 1]', () => {
    const size = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(size, fc.double({ min: 0, max: 1, noNaN: true }), (sampleSize, share) => {
        const successes = share * sampleSize;
        const simple = wilson({ successes, sampleSize, designEffect: 1, level: 0.9 });
        const cluster = wilson({ successes, sampleSize, designEffect: 2, level: 0.9 });
        expect(cluster.lower).toBeLessThanOrEqual(simple.lower + 1e-12);
        expect(cluster.upper).toBeGreaterThanOrEqual(simple.upper - 1e-12);
        expect(cluster.lower >= 0 && cluster.upper <= 1 && cluster.lower <= cluster.value).toBe(true);
      }),
    );
  });

  it('refuses more successes than answers', () => {
    const input = { successes: 3, sampleSize: 2, designEffect: 1, level: 0.9 };
    expect(() => wilson(input)).toThrow(/^successes/);
    expect(() => wilson({ ...input, sampleSize: 0 })).toThrow(/^sampleSize/);
  });
});
