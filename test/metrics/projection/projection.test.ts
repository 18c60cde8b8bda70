import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossingTimes } from '#metrics/projection/crossing-times.ts';
import { dampedHorizon, yearsForDampedHorizon } from '#metrics/projection/damped-horizon.ts';
import { fitDampedTrend } from '#metrics/projection/fit-damped-trend.ts';
import { doModelsDisagree, olsProjection } from '#metrics/projection/ols-projection.ts';
import { type ProjectionInput, project } from '#metrics/projection/project.ts';

const t = [2018, 2019, 2020, 2021, 2022, 2023];
const input = (fields: Partial<ProjectionInput> = {}): ProjectionInput => ({
  t,
  y: [50, 48, 47, 43, 42, 40],
  scale: 'linear',
  horizons: [0, 1, 2, 5],
  goal: { target: 35, direction: 'lower' },
  ...fields,
});
const projectionOf = (fields: Partial<ProjectionInput> = {}) => {
  const result = project(input(fields));
  if (!result.known) throw new Error(result.reason);
  return result.value;
};

describe('damped time', () => {
  it('is the sum of the damped steps', () => {
    expect(dampedHorizon(3, 0.9)).toBeCloseTo(0.9 + 0.81 + 0.729, 12);
    expect(dampedHorizon(3, 1)).toBe(3);
  });

  it('is inverted until the trend levels off', () => {
    expect(yearsForDampedHorizon(dampedHorizon(4, 0.9), 0.9)).toBeCloseTo(4, 10);
    expect(yearsForDampedHorizon(9.1, 0.9)).toBeNull();
  });
});

describe('a projection', () => {
  it('moves less than the straight line and widens with time', () => {
    const { trend, horizons } = projectionOf();
    expect(horizons[3]!.value).toBeGreaterThan(trend.level + 5 * trend.slope);
    const widths = horizons.map(({ lower, upper }) => upper - lower);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    for (const { lower, value, upper } of horizons) expect(lower <= value && value <= upper).toBe(true);
  });

  it('is certain, and says so, for a series without scatter', () => {
    const result = projectionOf({
      y: [50, 48, 46, 44, 42, 40],
      damping: 1,
      goal: { target: 30, direction: 'lower' },
    });
    expect(result.isDegenerate).toBe(true);
    expect(result.horizons.map((horizon) => horizon.probabilityMet)).toEqual([0, 0, 0, 1]);
    expect(result.timeToTarget).toBeCloseTo(5, 10);
  });

  it('keeps the scatter of a series most of which lies on its line, whatever its last digits', () => {
    // On whole numbers four residuals are 0 and one is 12: √(144/3) once the robust spread is 0.
    const onWholeNumbers = { t: [0, 1, 2, 3, 4], y: [10, 12, 14, 16, 30], damping: 1 };
    expect(projectionOf(onWholeNumbers).trend.sigma).toBeCloseTo(Math.sqrt(48), 12);
    // The same a hundred times smaller and at calendar years, where sums no longer come out even.
    const atYears = { t: t.slice(1), y: [0.1, 0.12, 0.14, 0.16, 0.3], damping: 1 };
    expect(projectionOf(atYears).trend.sigma).toBeCloseTo(Math.sqrt(48) / 100, 12);
  });

  it('has no probability without a target', () => {
    expect(projectionOf({ goal: null })).toMatchObject({
      timeToTarget: null,
      horizons: [{ probabilityMet: null }, {}, {}, {}],
    });
  });

  it('says why there is none', () => {
    expect(project(input({ t: [1, 2, 3, 4], y: [1, 2, 3, 4] }))).toMatchObject({
      reason: 'insufficient_data',
    });
    expect(project(input({ t: [], y: [] }))).toMatchObject({ reason: 'insufficient_data' });
    expect(project(input({ t: t.map(() => 2020) }))).toMatchObject({ reason: 'single_date' });
    expect(project(input({ scale: 'log', goal: { target: 0, direction: 'lower' } }))).toMatchObject({
      reason: 'undefined_log',
    });
    expect(() => project(input({ t: t.toReversed() }))).toThrow(/^t must be ascending/);
    expect(() => project(input({ damping: 0 }))).toThrow(/^damping/);
    expect(() => project(input({ horizons: [-1] }))).toThrow(/^horizons\[0\]/);
  });

  it('never gives a number that is none', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(values, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (y, target) => {
        for (const horizon of projectionOf({ y, goal: { target, direction: 'higher' } }).horizons) {
          for (const number of Object.values(horizon)) expect(Number.isFinite(number)).toBe(true);
          expect(horizon.probabilityMet).toBeGreaterThanOrEqual(0);
          expect(horizon.probabilityMet).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

it('gives the time to the target as a range, truncated', () => {
  const fit = fitDampedTrend({ ...input(), damping: 0.9 });
  if (!fit.known) throw new Error(fit.reason);
  const aim = { target: 35, sign: -1 as const };
  const { earliest, central, latest } = crossingTimes(fit.value, aim);
  expect(central).toBeCloseTo(projectionOf().timeToTarget ?? Number.NaN, 9);
  expect(earliest).toBeLessThan(central ?? 0);
  expect(latest === null || latest > (central ?? 0)).toBe(true);
  expect(crossingTimes(fit.value, aim, { sustainedYears: 10 }).central).toBeNull();
  expect(crossingTimes(fit.value, { target: 60, sign: -1 }).central).toBe(0);
});

describe('the straight line', () => {
  it('is that of the textbook', () => {
    const result = olsProjection({ t: [1, 2, 3, 4], y: [2, 4, 5, 8], at: [5], level: 0.9, goal: null });
    expect(result).toMatchObject({ value: { slope: 1.9, intercept: expect.closeTo(0, 12) } });
    if (!result.known) throw new Error(result.reason);
    expect(result.value.sigma).toBeCloseTo(Math.sqrt(0.7 / 2), 12);
    expect(result.value.predictions[0]?.value).toBeCloseTo(9.5, 12);
    expect(result.value.predictions[0]?.sd).toBeCloseTo(Math.sqrt(0.35 * (1 + 1 / 4 + 2.5 ** 2 / 5)), 12);
  });

  it('needs three observations on different dates', () => {
    expect(olsProjection({ t: [1, 2], y: [1, 2], at: [], level: 0.9, goal: null })).toMatchObject({
      reason: 'insufficient_data',
    });
    expect(olsProjection({ t: [1, 1, 1], y: [1, 2, 3], at: [], level: 0.9, goal: null })).toMatchObject({
      reason: 'single_date',
    });
  });

  it('is shown beside the other where the two differ by more than 25 points', () => {
    expect([doModelsDisagree(0.5, 0.76), doModelsDisagree(0.5, 0.75)]).toEqual([true, false]);
  });
});
