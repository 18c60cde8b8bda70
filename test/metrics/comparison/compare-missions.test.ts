import { describe, expect, it } from 'vitest';
import { assess } from '#metrics/assessment/assess.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { computeCore } from '#metrics/assessment/compute-core.ts';
import { drawReadiness } from '#metrics/assessment/draw-readiness.ts';
import { compareMissions } from '#metrics/comparison/compare-missions.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { quantileType7 } from '#metrics/stats/quantile-type7.ts';
import { criterion, indicator, input, money, objective } from '#test/metrics/assessment/build-input.ts';
import { ownIndicator, ownSeries } from '#test/metrics/assessment/simulate-input.ts';

const RISING = { '2021': 26, '2022': 27, '2023': 29, '2024': 31 };
/** A mission that rests on nobody else's figures, with the latest figure given. */
function mission(slug: string, latest: number, fields: Partial<AssessmentInput> = {}) {
  const id = `${slug}-i`;
  return {
    slug,
    seed: 1,
    parameters: DEFAULT_PARAMETERS,
    input: input({
      objectives: [
        objective('o', [
          ownIndicator(id, { code: 'safety', role: 'ownership' }, { ...RISING, '2025': latest }),
        ]),
      ],
      criteria: [criterion('c', { series: ownSeries(`${slug}-c`, { '2024': [60, 1], '2025': [60, 1] }) })],
      rule: { ref: 'c' },
      ...fields,
    }),
  };
}
function knownValue<T>(outcome: { known: true; value: T } | { known: false; reason: string }): T {
  if (!outcome.known) throw new Error(outcome.reason);
  return outcome.value;
}
const codesOf = (...missions: ReturnType<typeof mission>[]) =>
  compareMissions(missions, 0).warnings.map(({ code }) => code);

describe('missions compared', () => {
  it('are called different only where one is higher in at least 95 % of the joint draws', () => {
    const [low, high, alike] = [mission('low', 24), mission('high', 39), mission('alike', 39)];
    const { differences } = knownValue(compareMissions([low, high, alike], 2000).achievement);
    const pairs = differences.map(({ one, other, areDifferent }) => [one, other, areDifferent]);
    expect(pairs).toEqual([
      ['low', 'high', true],
      ['low', 'alike', true],
      ['high', 'alike', false],
    ]);
    const [far, , near] = differences;
    expect(far).toMatchObject({ probabilityHigher: 0, probabilityLower: 1, doIntervalsOverlap: false });
    expect(near!.doIntervalsOverlap).toBe(true);
    expect(Math.abs(near!.probabilityHigher - near!.probabilityLower)).toBeLessThan(0.1);
  });

  it('keep the order asked for, whatever their scores', () => {
    const slugs = (...missions: ReturnType<typeof mission>[]) =>
      knownValue(compareMissions(missions, 200).exitReadiness).ranks.map(({ slug }) => slug);
    expect(slugs(mission('low', 24), mission('high', 39))).toEqual(['low', 'high']);
    expect(slugs(mission('high', 39), mission('low', 24))).toEqual(['high', 'low']);
  });

  it('have the same draws whoever they stand beside', () => {
    const high = mission('high', 39);
    const rankOf = (...others: ReturnType<typeof mission>[]) =>
      knownValue(compareMissions([high, ...others], 500).achievement).differences[0];
    expect(rankOf(mission('a', 37), mission('b', 30))).toEqual(rankOf(mission('a', 37)));
  });

  it('are ranked by the draws behind the interval of their own assessment', () => {
    const { slug, input: frozen, seed, parameters } = mission('m', 33);
    const { published } = drawReadiness(frozen, assess(frozen), {
      mission: slug,
      seed: String(seed),
      draws: 500,
    });
    const core = computeCore(frozen, { mission: slug, asOf: '', draws: 500, seed, parameters });
    expect(core.ers.interval).toMatchObject({
      lower: quantileType7(published!, (1 - 0.9) / 2),
      upper: quantileType7(published!, (1 + 0.9) / 2),
    });
  });

  it('have ranks that shift where scores are close, and not where they are far apart', () => {
    const shift = (latest: number) =>
      knownValue(compareMissions([mission('a', 30), mission('b', latest)], 1000).achievement)
        .meanAbsoluteShift;
    expect(shift(39)).toBe(0);
    expect(shift(30.2)).toBeGreaterThan(0.3);
  });

  it('without a score have no place in any statement, and say so', () => {
    const none = mission('none', 30, { objectives: [objective('o', [indicator('i', { target: null })])] });
    const comparison = compareMissions([mission('a', 30), none, mission('b', 35)], 100);
    expect(knownValue(comparison.achievement).ranks.map(({ slug }) => slug)).toEqual(['a', 'b']);
    expect(comparison.withheld).toEqual(['none']);
    expect(comparison.warnings).toContainEqual({ code: 'one_withheld', about: ['none'] });
    expect(compareMissions([none, mission('a', 30)], 100).achievement).toMatchObject({
      reason: 'too_few_scored',
    });
  });

  it('without draws state no ranks', () => {
    expect(compareMissions([mission('a', 30), mission('b', 35)], 0).exitReadiness).toMatchObject({
      reason: 'no_draws',
    });
  });

  it('are two to four, each once', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((slug) => mission(slug, 30));
    expect(() => compareMissions(five, 0)).toThrow(/^missions must be two to 4/);
    expect(() => compareMissions([five[0]!], 0)).toThrow(RangeError);
    expect(() => compareMissions([five[0]!, five[0]!], 0)).toThrow(/different slugs/);
    expect(() => compareMissions(five.slice(0, 2), 1.5)).toThrow(/^draws/);
  });
});

describe('the warnings', () => {
  const a = mission('a', 30);

  it('always say that security is not in the score, and nothing else of missions alike', () => {
    expect(codesOf(a, mission('b', 31))).toEqual(['security_not_comparable']);
  });

  it.each([
    [
      'different_mandates',
      mission('b', 31, {
        objectives: [{ ...objective('o', [ownIndicator('i', { code: 'safety' })]), title: 'other' }],
      }),
    ],
    [
      'no_shared_indicators',
      mission('b', 31, { objectives: [objective('o', [ownIndicator('i', { code: 'other' })])] }),
    ],
    [
      'some_shared_indicators',
      mission('b', 31, {
        objectives: [objective('o', [ownIndicator('i', { code: 'safety' }), ownIndicator('j')])],
      }),
    ],
    ['different_dates', mission('b', 31, { on: '2026-07-01' })],
    ['different_ages', mission('b', 31, { on: '2027-09-01' })],
    [
      'different_coverage',
      mission('b', 31, {
        objectives: [
          objective('o', [ownIndicator('i', { code: 'safety' }), indicator('j', { target: null })]),
        ],
      }),
    ],
    ['different_parameters', { ...mission('b', 31), parameters: { ...DEFAULT_PARAMETERS, floor: 5 } }],
    [
      'different_prices',
      mission('b', 31, {
        money: money({
          deflators: [
            { currency: 'USD', name: 'GDP', citation: 'x', baseYear: '2020', byYear: { '2020': 100 } },
          ],
        }),
      }),
    ],
  ] as const)('say %s', (code, other) => {
    expect(codesOf(a, other)).toContain(code);
    expect(codesOf(a, mission('b', 31))).not.toContain(code);
  });

  it('name the indicators whose very figures are shared', () => {
    const same = mission('b', 31, { objectives: a.input.objectives });
    expect(compareMissions([a, same], 0).warnings).toContainEqual({
      code: 'shared_observations',
      about: ['safety'],
    });
  });
});
