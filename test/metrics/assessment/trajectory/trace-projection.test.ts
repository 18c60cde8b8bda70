import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '#metrics/assessment/assess.ts';
import { fanHorizons } from '#metrics/assessment/trajectory/fan-horizons.ts';
import { decimalYear } from '#metrics/domain/period.ts';
import { project } from '#metrics/projection/project.ts';
import { indicator, input, objective, series } from '../build-input.ts';
import { knownValue, trace, traceAll } from './trace.ts';

const LAST = 2025.5;
const projectionOf = (...args: Parameters<typeof trace>) => knownValue(trace(...args).projection);

describe('the projection of an indicator', () => {
  it('is the damped trend at the date of the target and at the end of the authority', () => {
    const { atTarget, atExpiry } = projectionOf({}, { expiresOn: '2027-02-28' });
    const horizons = [decimalYear('2028-06-30') - LAST, decimalYear('2027-02-28') - LAST];
    const expected = knownValue(
      project({
        t: [2021.5, 2022.5, 2023.5, 2024.5, 2025.5],
        y: [26, 27, 29, 31, 34],
        scale: 'linear',
        horizons,
        goal: { target: 40, direction: 'higher' },
      }),
    ).horizons;
    for (const [i, at] of [knownValue(atTarget), knownValue(atExpiry)].entries()) {
      const { value, lower, upper, probabilityMet } = expected[i]!;
      expect(at).toMatchObject({ value, lower, upper, level: 0.9, probabilityMet });
    }
  });

  it('draws its fan from the last observation to the later of the two dates', () => {
    const points = projectionOf({}, { expiresOn: '2030-12-31' }).points;
    expect(points.map(({ t }) => t)).toEqual([
      2025.5,
      2026.5,
      2027.5,
      2028.5,
      2029.5,
      2030.5,
      decimalYear('2030-12-31'),
    ]);
  });

  it('draws at most ten years, two where no date lies ahead, and no finer than quarters', () => {
    const options = { frequency: 'annual' as const, limitYears: 10, leastYears: 2 };
    expect(fanHorizons([25], options).at(-1)).toBe(10);
    expect(fanHorizons([], options)).toEqual([0, 1, 2]);
    expect(fanHorizons([1], { ...options, frequency: 'monthly' })).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  it.each([
    ['no_deadline', { targetDueOn: null }, 'atTarget'],
    ['date_passed', { targetDueOn: '2025-01-01' }, 'atTarget'],
    ['no_end_date', {}, 'atExpiry'],
  ] as const)('has no probability at a date: %s', (reason, fields, which) => {
    expect(projectionOf(fields)[which]).toMatchObject({ known: false, reason });
  });

  it('has no time to the target of a range, nor without a target, nor to 0 on the log scale', () => {
    const range = projectionOf({ direction: 'maintain', target: { value: null, lower: 30, upper: 40 } });
    expect(range.timeToTarget).toMatchObject({ reason: 'range_target' });
    expect(knownValue(range.atTarget).probabilityMet).toBeNull();
    expect(projectionOf({ target: null }).timeToTarget).toMatchObject({ reason: 'no_target' });
    const zero = projectionOf({ scale: 'log', target: { value: 0, lower: null, upper: null } });
    expect(zero.timeToTarget).toMatchObject({ reason: 'undefined_log' });
  });

  it('tells when the target would be reached as a range', () => {
    const { earliest, central, latest, limitYears } = knownValue(projectionOf({}).timeToTarget);
    expect(earliest!).toBeLessThan(central!);
    expect(latest ?? limitYears).toBeGreaterThan(central!);
  });

  it('shows the straight line beside it, and says when the two disagree', () => {
    const agreed = knownValue(projectionOf({ target: { value: 90, lower: null, upper: null } }).atTarget);
    expect(agreed).toMatchObject({ isDisputed: false, undamped: { t: decimalYear('2028-06-30') } });
    // Rising for a decade: the damped trend levels off below 60, the straight line passes it.
    const steady = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [String(2014 + i), 20 + 2 * i + (i % 2)]),
    );
    const far = {
      series: series(steady),
      targetDueOn: '2035-06-30',
      target: { value: 58, lower: null, upper: null },
    };
    const disputed = knownValue(projectionOf(far).atTarget);
    expect(disputed.isDisputed).toBe(true);
    expect(disputed.undamped.probabilityMet! - disputed.probabilityMet!).toBeGreaterThan(0.25);
  });

  it('stays within the declared ends of the scale, without bending the probability', () => {
    const steep = { '2021': 60, '2022': 72, '2023': 81, '2024': 90, '2025': 97 };
    const free = knownValue(
      projectionOf({ series: series(steep), target: { value: 99, lower: null, upper: null } }).atTarget,
    );
    const bounded = knownValue(
      projectionOf({
        series: series(steep, { lowerBound: 0, upperBound: 100 }),
        target: { value: 99, lower: null, upper: null },
      }).atTarget,
    );
    expect(free.upper).toBeGreaterThan(100);
    expect(bounded.upper).toBe(100);
    expect(bounded.probabilityMet).toBe(free.probabilityMet);
  });

  it('is unknown with fewer than five observations', () => {
    const short = trace({ series: series({ '2022': 27, '2023': 29, '2024': 31, '2025': 34 }) });
    expect(short.projection).toMatchObject({ known: false, reason: 'insufficient_data' });
    expect(short.reversalRisk).toMatchObject({ known: false, reason: 'insufficient_data' });
  });

  it('makes an easier target never less probable', () => {
    const value = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 5, maxLength: 8 }),
        value,
        fc.double({ min: 0, max: 50, noNaN: true }),
        fc.constantFrom('higher' as const, 'lower' as const),
        (past, target, ease, direction) => {
          const values = series(Object.fromEntries(past.map((item, i) => [String(2025 - i), item])));
          const easier = direction === 'higher' ? target - ease : target + ease;
          const probability = (goal: number) =>
            knownValue(
              projectionOf({ series: values, direction, target: { value: goal, lower: null, upper: null } })
                .atTarget,
            ).probabilityMet!;
          expect(probability(easier)).toBeGreaterThanOrEqual(probability(target) - 1e-12);
        },
      ),
      { seed: 23, numRuns: 100 },
    );
  });
});

describe('the risk of reversal of an indicator', () => {
  it('is the one its durability is made of', () => {
    const fields = { objectives: [objective('o', [indicator('i')])] };
    expect(knownValue(traceAll(fields)[0]!.reversalRisk)).toBe(assess(input(fields)).reversal.risk);
  });
});
