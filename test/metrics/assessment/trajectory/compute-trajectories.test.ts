import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#metrics/assessment/canonical-json.ts';
import { parsePeriod } from '#metrics/domain/period.ts';
import { indicator, objective, observations, series } from '../build-input.ts';
import { knownValue, trace, traceAll } from './trace.ts';

describe('a trajectory', () => {
  it('is traced for scored and context indicators, and not where neither direction is better', () => {
    const traced = traceAll({
      objectives: [
        objective('o', [
          indicator('a'),
          indicator('b', { role: 'context' }),
          indicator('c', { direction: 'neutral' }),
        ]),
      ],
    });
    expect(traced.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('does not depend on the indicators beside it, nor on their order', () => {
    const one = indicator('a');
    const other = indicator('b', {
      direction: 'lower',
      scale: 'log',
      series: series({ '2024': 3, '2025': 5 }),
    });
    const [alone] = traceAll({ objectives: [objective('o', [one])] });
    const both = traceAll({ objectives: [objective('o', [one, other])] });
    expect(both[0]).toEqual(alone);
    expect(traceAll({ objectives: [objective('o', [other, one])] }).toReversed()).toEqual(both);
  });

  it('names the first and last period of the comparable segment', () => {
    const all = observations({ '2021': 26, '2022': 27, '2023': 29, '2024': 31, '2025': 34 });
    const broken = all.map((item) => ({ ...item, breakBefore: item.period.label === '2023' }));
    expect(trace({}).span).toEqual({ from: '2021', to: '2025' });
    expect(trace({ series: { ...series({}), observations: broken } }).span).toEqual({
      from: '2023',
      to: '2025',
    });
    expect(trace({ series: series({}) }).span).toBeNull();
  });
});

describe('without a usable observation', () => {
  it('everything but the trend is missing', () => {
    const unknown = { known: false, kind: 'missing', reason: 'missing' };
    expect(trace({ series: series({}) })).toMatchObject({
      pace: unknown,
      trend: unknown,
      milestones: unknown,
      projection: unknown,
      reversalRisk: unknown,
    });
  });

  it('that is recent enough, the trend of the past remains, and nothing else', () => {
    const old = series({ '2011': 26, '2012': 27, '2013': 29, '2014': 31, '2015': 34 });
    const expired = { known: false, kind: 'missing', reason: 'expired' };
    expect(trace({ series: old })).toMatchObject({
      pace: expired,
      trend: { known: true, value: { class: 'improving', n: 5 } },
      milestones: expired,
      projection: expired,
      reversalRisk: expired,
    });
  });
});

describe('whatever the figures', () => {
  const value = fc.oneof(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.constantFrom(0, 1, 100, 1e-9, 1e-90, 1e99, -1e99),
  );

  it('a trajectory is JSON: no number is NaN or infinite', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(value), { minLength: 0, maxLength: 9 }),
        fc.record({
          target: fc.option(value),
          baseline: fc.option(value),
          due: fc.constantFrom(null, '2020-01-01', '2029-06-30'),
        }),
        fc.constantFrom('higher' as const, 'lower' as const, 'maintain' as const),
        fc.constantFrom('linear' as const, 'log' as const),
        (past, { target, baseline, due }, direction, scale) => {
          const values = Object.fromEntries(past.map((item, i) => [String(2025 - i), item]));
          const traced = trace({
            direction,
            scale,
            series: series(values),
            target: {
              value: direction === 'maintain' ? null : target,
              lower: direction === 'maintain' ? target : null,
              upper: null,
            },
            targetDueOn: due,
            baseline: baseline === null ? null : { value: baseline, period: parsePeriod('2015')! },
          });
          expect(() => canonicalJson(traced)).not.toThrow();
        },
      ),
      { seed: 23, numRuns: 300 },
    );
  });

  it('a constant series is flagged: its projection has no interval, and its probability is 0 or 1', () => {
    const flat = series({ '2021': 30, '2022': 30, '2023': 30, '2024': 30, '2025': 30 });
    const projection = knownValue(trace({ series: flat }).projection);
    expect(projection.flags).toEqual(['no_scatter']);
    expect(knownValue(projection.atTarget)).toMatchObject({
      value: 30,
      lower: 30,
      upper: 30,
      probabilityMet: 0,
    });
    const met = knownValue(
      trace({ series: flat, target: { value: 30, lower: null, upper: null } }).projection,
    );
    expect(knownValue(met.atTarget).probabilityMet).toBe(1);
  });
});
