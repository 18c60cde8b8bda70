import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicatorProgress } from '#metrics/progress/indicator-progress.ts';
import type { ProgressInput } from '#metrics/progress/progress.ts';

const input = (fields: Partial<ProgressInput>): ProgressInput => ({
  direction: 'higher',
  scale: 'linear',
  baseline: null,
  target: null,
  lower: null,
  upper: null,
  value: null,
  width: null,
  ...fields,
});

describe('from baseline to target', () => {
  it('is the share of the way travelled', () => {
    const cpi = indicatorProgress(input({ baseline: 27, target: 40, value: 33 }));
    expect(cpi.raw).toBeCloseTo(6 / 13, 12);
    expect(cpi).toMatchObject({ status: 'normal', met: false });
  });

  it('uses proportions on the log scale: halving is half of the way to a quarter', () => {
    const progress = indicatorProgress(
      input({ direction: 'lower', scale: 'log', baseline: 40, target: 10, value: 20 }),
    );
    expect(progress.raw).toBeCloseTo(0.5, 12);
  });

  it('shows regress and overshoot but scores neither', () => {
    expect(indicatorProgress(input({ baseline: 10, target: 20, value: 7 }))).toMatchObject({
      raw: -0.3,
      score: 0,
    });
    expect(indicatorProgress(input({ baseline: 10, target: 20, value: 30 }))).toMatchObject({
      raw: 2,
      score: 100,
    });
  });
});

describe('what is not known', () => {
  it('has no score and is never 0', () => {
    const unknowns: [Partial<ProgressInput>, string, boolean | null][] = [
      [{ baseline: 1, target: 2 }, 'missing', null],
      [{ target: 2, value: 3 }, 'no_baseline', true],
      [{ baseline: 1, value: 3 }, 'no_target', null],
      [{ direction: 'maintain', value: 3 }, 'no_target', null],
      [{ scale: 'log', baseline: 1, target: 0, value: 3 }, 'undefined_log', true],
      [{ direction: 'maintain', scale: 'log', lower: -1, upper: 4, value: 3 }, 'undefined_log', true],
    ];
    for (const [fields, status, met] of unknowns) {
      expect(indicatorProgress(input(fields))).toEqual({
        status,
        raw: null,
        clamped: null,
        score: null,
        met,
      });
    }
  });

  it('lets a range be judged without a baseline', () => {
    const fields = { direction: 'maintain' as const, lower: 3, upper: 7, value: 8 };
    expect(indicatorProgress(input(fields))).toMatchObject({ status: 'maintain', raw: 0.5, met: false });
  });
});

describe('protection of what is already reached', () => {
  it('gives full score while met and loses it over a tenth of the target', () => {
    const at = (value: number) => indicatorProgress(input({ baseline: 50, target: 50, value }));
    expect(at(60)).toMatchObject({ status: 'zero_distance', raw: 1, met: true });
    expect(at(47.5)).toMatchObject({ raw: 0.5, met: false });
    expect(at(45).score).toBe(0);
  });

  it('has nothing to judge a loss by when baseline and target are 0', () => {
    expect(indicatorProgress(input({ baseline: 0, target: 0, value: -1 }))).toMatchObject({
      raw: 0,
      score: 0,
    });
  });
});

describe('arguments', () => {
  it.each(['baseline', 'target', 'value', 'lower', 'upper', 'width'] as const)(
    'rejects a %s that is not finite',
    (name) => {
      for (const bad of [NaN, Infinity, -Infinity, 1e200]) {
        expect(() => indicatorProgress(input({ [name]: bad }))).toThrow(new RegExp(`^${name} `));
      }
    },
  );

  it('rejects a negative width and a range upside down', () => {
    expect(() => indicatorProgress(input({ width: -1 }))).toThrow('width must not be negative');
    expect(() => indicatorProgress(input({ lower: 2, upper: 1 }))).toThrow('lower must not exceed upper');
  });
});

describe('for any numbers', () => {
  const number = fc.double({ min: -1e100, max: 1e100, noNaN: true });
  const any = fc.record({
    direction: fc.constantFrom('higher' as const, 'lower' as const, 'maintain' as const),
    scale: fc.constantFrom('linear' as const, 'log' as const),
    baseline: fc.option(number),
    target: fc.option(number),
    lower: fc.option(number),
    value: fc.option(number),
    width: fc.constant(null),
    upper: fc.constant(null),
  });

  it('gives finite numbers, a score within 0–100, and null everywhere or nowhere', () => {
    fc.assert(
      fc.property(any, (fields) => {
        const { raw, clamped, score } = indicatorProgress(fields);
        expect([raw === null, clamped === null, score === null]).toEqual(Array(3).fill(raw === null));
        if (raw === null || clamped === null || score === null) return;
        expect(Number.isFinite(raw)).toBe(true);
        expect(clamped).toBeGreaterThanOrEqual(0);
        expect(clamped).toBeLessThanOrEqual(1);
        expect(score).toBe(100 * clamped);
      }),
    );
  });

  it('never scores a better value lower', () => {
    const ordered = fc.record({
      direction: fc.constantFrom('higher' as const, 'lower' as const),
      baseline: fc.double({ min: -1e3, max: 1e3, noNaN: true }),
      target: fc.double({ min: -1e3, max: 1e3, noNaN: true }),
      value: fc.double({ min: -1e3, max: 1e3, noNaN: true }),
      step: fc.double({ min: 0, max: 1e3, noNaN: true }),
    });
    fc.assert(
      fc.property(ordered, ({ step, ...fields }) => {
        const better = fields.value + (fields.direction === 'higher' ? step : -step);
        const before = indicatorProgress(input(fields)).score ?? -1;
        expect(indicatorProgress(input({ ...fields, value: better })).score).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('does not depend on the unit of measurement', () => {
    const scaled = fc.record({
      baseline: fc.double({ min: 1, max: 1e3, noNaN: true }),
      target: fc.double({ min: 1, max: 1e3, noNaN: true }),
      value: fc.double({ min: 1, max: 1e3, noNaN: true }),
      factor: fc.constantFrom(100, 1000),
      scale: fc.constantFrom('linear' as const, 'log' as const),
    });
    fc.assert(
      fc.property(scaled, ({ factor, scale, baseline, target, value }) => {
        fc.pre(Math.abs(target - baseline) > 0.01);
        const one = indicatorProgress(input({ scale, baseline, target, value })).score ?? -1;
        const other = indicatorProgress(
          input({ scale, baseline: baseline * factor, target: target * factor, value: value * factor }),
        ).score;
        expect(other).toBeCloseTo(one, 6);
      }),
    );
  });
});
