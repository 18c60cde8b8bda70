import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#metrics/assessment/canonical-json.ts';
import { condition, criterion, indicator, objective, series } from '../build-input.ts';
import { ownIndicator, ownSeries, withError } from '../simulate-input.ts';
import { analyse, indicesOf, options } from './analyse.ts';

const RISING = { '2021': 26, '2022': 27, '2023': 29, '2024': 31, '2025': 30 };
/** Met and not met beyond doubt, so that they have no part in the variance. */
const sure = criterion('sure', { series: ownSeries('sure', { '2024': [90, 0.1], '2025': [90, 0.1] }) });
const owned = (id: string, standardError: number) =>
  ownIndicator(id, { role: 'ownership' }, withError(RISING, standardError));
const mission = (...members: ReturnType<typeof indicator>[]) => ({
  objectives: [objective('o', members)],
  criteria: [sure],
  rule: { ref: 'sure' },
});
const CERTAIN_WEIGHTS = { weightConcentration: 1e9 };

describe('the sensitivity of the score', () => {
  // Two equal weights and errors of 1 and 2 in a distance of 20: the score all but adds them, so 1:4 of the variance.
  it('divides the variance of a sum by its terms', () => {
    const { score } = analyse(mission(owned('a', 1), owned('b', 2)), options(4096, CERTAIN_WEIGHTS));
    const indices = indicesOf(score);
    const [a, b] = ['a', 'b'].map((id) => indices.get(`measurement/${id}/ref-2025`)!);
    for (const [index, share] of [
      [a!, 0.2],
      [b!, 0.8],
    ] as const) {
      expect(Math.abs(index.first.value - share)).toBeLessThan(0.03);
      expect(Math.abs(index.total.value - share)).toBeLessThan(0.03);
      expect(index.first.lower).toBeLessThan(share);
      expect(index.first.upper).toBeGreaterThan(share);
    }
    const others = [...indices.values()].filter(({ kind }) => kind !== 'measurement');
    expect(Math.max(...others.map(({ total }) => total.value))).toBeLessThan(0.001);
  });

  it('gives what interacts a larger total than first-order share', () => {
    const indices = indicesOf(analyse(mission(owned('a', 3), owned('b', 3)), options(1024)).score);
    const weights = indices.get('indicator_weights/o')!;
    expect(weights.total.value).toBeGreaterThanOrEqual(weights.first.value - 0.01);
    for (const { first, total } of indices.values()) {
      expect(first.lower).toBeLessThanOrEqual(first.upper);
      expect(total.lower).toBeGreaterThanOrEqual(0);
      expect(first.level).toBe(0.9);
    }
  });

  it('does not depend on the order of indicators', () => {
    const [one, other] = [owned('a', 1), owned('b', 2)].map((use) => use);
    const forward = indicesOf(analyse(mission(one!, other!)).score);
    const backward = indicesOf(analyse(mission(other!, one!)).score);
    expect(new Set(backward.keys())).toEqual(new Set(forward.keys()));
    for (const [id, { first, total }] of forward) {
      expect(backward.get(id)!.first.value).toBeCloseTo(first.value, 9);
      expect(backward.get(id)!.total.value).toBeCloseTo(total.value, 9);
    }
  });

  it('is withheld with the score, for its reason', () => {
    const { score, verdict } = analyse({ objectives: [objective('o', [indicator('i', { target: null })])] });
    expect(score).toMatchObject({ known: false, kind: 'withheld' });
    expect(verdict).toMatchObject({ known: false, reason: 'no_variance' });
  });

  it('is unknown where no simulation is asked for', () => {
    const { score, verdict, inputs } = analyse({}, { ...options(64), draws: 0 });
    expect([score, verdict]).toEqual(Array(2).fill({ known: false, kind: 'undefined', reason: 'no_draws' }));
    expect(inputs.length).toBeGreaterThan(0);
  });
});

describe('the sensitivity of the verdict', () => {
  it('is that of the conditions where a gate decides', () => {
    const high = (id: string) =>
      ownIndicator(id, { role: 'ownership' }, withError({ ...RISING, '2025': 39 }, 0.1));
    const gate = criterion('gate', {
      role: 'gate',
      condition: condition({ sustained: { periods: 1, frequency: 'annual' } }),
      series: ownSeries('gate', { '2025': [31, 1] }),
    });
    const { verdict } = analyse({ ...mission(high('a'), high('b')), criteria: [sure, gate] }, options(1024));
    const indices = indicesOf(verdict);
    const [most] = [...indices.values()].sort((a, b) => b.total.value - a.total.value);
    expect(most).toMatchObject({ kind: 'criterion_period', subjects: ['gate'], period: '2025' });
    expect(most!.first.value).toBeGreaterThan(0.9);
  });
});

describe('the inputs', () => {
  const kinds = (fields: Parameters<typeof analyse>[0]) =>
    analyse(fields, { ...options(64), draws: 0 }).inputs.map(({ kind, subjects }) =>
      [kind, ...subjects].join(' '),
    );

  it('are one for each thing that varies as one', () => {
    const shared = ownIndicator('a');
    expect(
      kinds({
        objectives: [
          objective('o', [shared, ownIndicator('b')]),
          objective('p', [
            ownIndicator('c', { weight: 9 }),
            indicator('d', { series: series({}), weight: 1 }),
          ]),
        ],
        criteria: [criterion('c', { series: shared.series })],
        rule: { ref: 'c' },
      }),
    ).toEqual([
      'measurement a',
      'measurement b',
      'measurement c',
      'criterion_period c',
      'missing d',
      'assumed ownership',
      'indicator_weights o',
      'indicator_weights p',
      'objective_weights',
      'component_weights',
      'aggregation',
      'floor',
    ]);
  });

  it('leave out what is known exactly', () => {
    const exact = ownIndicator('a', { series: ownSeries('a', RISING, { kind: 'none' }) });
    expect(kinds(mission(exact)).filter((name) => name.startsWith('measurement'))).toEqual([]);
  });

  it('join the periods of a criterion that has a common error', () => {
    const own = { series: ownSeries('c', { '2024': 33, '2025': 34 }) };
    const periods = (hasCommonError: boolean) =>
      kinds({ criteria: [criterion('c', { ...own, hasCommonError })] }).filter((name) =>
        name.startsWith('crit'),
      );
    expect([periods(false).length, periods(true).length]).toEqual([2, 1]);
  });
});

it('is JSON', () => {
  expect(() => canonicalJson(analyse({}))).not.toThrow();
});
