import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maintainPace } from '#metrics/trend/maintain-pace.ts';
import { type PaceInput, pace } from '#metrics/trend/pace.ts';

const input = (fields: Partial<PaceInput> = {}): PaceInput => ({
  direction: 'lower',
  baseline: { t: 2015, value: 40 },
  latest: { t: 2020, value: 30 },
  target: 20,
  deadline: 2025,
  isRatioScale: false,
  ...fields,
});

describe('pace', () => {
  it('compares two straight lines', () => {
    expect(pace(input())).toEqual({
      class: 'on_track',
      method: 'linear',
      isFallback: false,
      actual: -2,
      required: -2,
      ratio: 1,
      requiredFromNow: -2,
      acceleration: 1,
    });
  });

  it('compounds on a ratio scale: halving in five years is on track for a quarter in ten', () => {
    const result = pace(input({ isRatioScale: true, latest: { t: 2020, value: 20 }, target: 10 }));
    expect(result.method).toBe('cagr');
    expect(result.ratio).toBeCloseTo(1, 12);
  });

  it('has no required pace without a deadline, and says so', () => {
    expect(pace(input({ deadline: null }))).toMatchObject({
      class: 'no_deadline',
      actual: -2,
      required: null,
      ratio: null,
    });
  });

  it('needs a baseline and a year between', () => {
    expect(pace(input({ baseline: { t: 2015, value: null } })).class).toBe('insufficient_data');
    expect(pace(input({ latest: { t: 2010, value: 30 } })).class).toBe('insufficient_data');
    expect(pace(input({ latest: { t: 2020, value: null } })).class).toBe('insufficient_data');
  });

  it('is met even where no rate is known', () => {
    const met = input({ baseline: { t: 2015, value: null }, latest: { t: 2020, value: 19 } });
    expect(pace(met)).toMatchObject({ class: 'target_met', actual: null });
  });

  it('never gives a number that is none', () => {
    const value = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }));
    const year = fc.double({ min: 1990, max: 2050, noNaN: true });
    fc.assert(
      fc.property(
        value,
        value,
        value,
        year,
        year,
        year,
        fc.boolean(),
        (a, b, target, t0, t1, deadline, isRatioScale) => {
          const result = pace(
            input({
              baseline: { t: t0, value: a },
              latest: { t: t1, value: b },
              target,
              deadline,
              isRatioScale,
            }),
          );
          for (const rate of [
            result.actual,
            result.required,
            result.ratio,
            result.requiredFromNow,
            result.acceleration,
          ]) {
            if (rate !== null) expect(Number.isFinite(rate)).toBe(true);
          }
        },
      ),
    );
  });

  it('names a year or a value that is not finite', () => {
    expect(() => pace(input({ deadline: Number.NaN }))).toThrow(/^deadline/);
    expect(() => pace(input({ latest: { t: 2020, value: Number.POSITIVE_INFINITY } }))).toThrow(
      /^latest\.value/,
    );
  });
});

describe('pace towards a range', () => {
  const range = { baseline: { t: 2015, value: 12 }, latest: { t: 2020, value: 9 }, lower: null, upper: 7 };

  it('follows the distance outside it', () => {
    expect(maintainPace({ ...range, deadline: 2025 })).toMatchObject({
      class: 'on_track',
      actual: 0.6,
      required: 0.5,
    });
    expect(maintainPace({ ...range, deadline: null }).class).toBe('no_deadline');
    expect(maintainPace({ ...range, deadline: 2019 }).class).toBe('deadline_missed');
  });

  it('refuses a range that is none', () => {
    expect(() => maintainPace({ ...range, deadline: 2025, upper: null })).toThrow(/^lower and upper/);
    expect(() => maintainPace({ ...range, deadline: 2025, lower: 8 })).toThrow(
      /^lower must not exceed upper/,
    );
  });
});
