import { expect, it } from 'vitest';
import { FIXTURES } from '#metrics/conformance/registry.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A fixture's input without a field that it may leave out, and what the method puts in its place. */
const DEFAULTS: readonly (readonly [fixture: string, input: Fields, defaults: Fields])[] = [
  ['progress', { direction: 'lower', baseline: 20, target: 10, value: 14 }, { scale: 'linear', width: null }],
  ['milestones', { direction: 'lower', path: plannedPath(), value: 15, t: 2023 }, { scale: 'linear' }],
  ['pace', pace({ x1: 31, T: 15 }), { rate: 'auto', ratioScale: true, profile: 'eurostat' }],
  ['pace', pace({ x1: 31 }), { T: null, tT: null }],
  ['theil_sen', { t: [1, 2, 3, 4, 5], y: [3, 1, 4, 1, 5] }, { level: 0.95 }],
  ['garwood', { count: 7, exposure: 4e5 }, { per: 100_000, level: 0.95 }],
  ['overdispersed_rate', { count: 7, exposure: 4e5 }, { per: 100_000, level: 0.95, phi: 1 }],
  ['wilson', { x: 30, n: 200 }, { deff: 2, level: 0.95 }],
  ['staleness', { age: 2, freq: 1, lag: 0.5, valueSd: 1, span: 13 }, { annualValues: [] }],
  ['aggregate', { y: [10, 90], method: 'geometric' }, { w: [1, 1] }],
  ['normalise', { method: 'minmax', x: [1, 2, 5] }, { bounds: [0, 100] }],
  ['normalise', { method: 'zscore', x: [1, 2, 5] }, { meanSd: [0, 1] }],
  [
    'normalise',
    { method: 'goalposts', x: [1, 2, 9], lower: 2, upper: 5 },
    { scale: 100, direction: 1, trunc: true },
  ],
  ['normalise', { method: 'dist2targ', x: [1, 2, 9], target: 5 }, { direction: 1, cap: false }],
  ['k3_truth_tables', { op: 'sustained', periods: ['T', 'U'] }, { n: 2 }],
  ['criterion_probability', rate({ comparator: '>=' }), { per: 100_000, phi: 1 }],
  [
    'criterion_probability',
    { dist: 'beta', x: 30, n: 90, threshold: 0.3, comparator: '<=' },
    { deff: 2, thresholdUpper: null },
  ],
  ['exit_readiness_score', { achievement: 60, criteria: 50 }, { durability: null, ownership: null }],
  ['exit_readiness_score', { achievement: 90, criteria: 90, durability: 9, ownership: 9 }, { gates: 'T' }],
  ['verdict_table', { gates: 'T', rule: 'T', ers: 90 }, { withheld: false, calendar: 'no_sunset_date' }],
  ['projection', { ...series(), horizons: [2] }, { scale: 'linear', phi: 0.9, target: null }],
  ['ols_projection', { ...series(), at: [2012] }, { level: 0.9, target: null }],
  ['reversal_risk', { indicators: [{ ...series(), direction: 'lower', weight: 1 }] }, { horizon: 2 }],
  ['dirichlet', { weights: [1, 2], seed: 9 }, { kappa: 50 }],
  ['backtest_metrics', { score: [10, 60, 80, 40], outcome: [0, 1, 1, 0] }, { level: 0.95 }],
  [
    'suppression',
    {
      table: [
        [1, 4],
        [9, 8],
      ],
    },
    { threshold: 5 },
  ],
  ['special_functions', { fn: 'pnorm', x: -1 }, { args: [] }],
];

it.each(DEFAULTS)('%s takes the default of what its input leaves out: %o', (name, input, defaults) => {
  const adapter = FIXTURES[name]!;
  const stated = { ...input, ...defaults };
  expect(adapter(input, [input])).toEqual(adapter(stated, [stated]));
});

it('takes a design effect of 2, five as the least count and two years ahead, and no other', () => {
  expect(run('wilson', { x: 30, n: 200 })).toMatchObject({ nEff: 100 });
  expect(
    run('suppression', {
      table: [
        [4, 9],
        [9, 9],
      ],
    }),
  ).not.toEqual(
    run('suppression', {
      table: [
        [5, 9],
        [9, 9],
      ],
    }),
  );
  const indicators = [{ ...series(), direction: 'lower', weight: 1 }];
  expect(run('reversal_risk', { indicators })).not.toEqual(run('reversal_risk', { indicators, horizon: 1 }));
});

it('reads the second bound of a condition from upper, unless that bounds the figure itself', () => {
  const normal = { dist: 'normal', value: 38, se: 2, threshold: 36, comparator: 'between' };
  expect(run('criterion_probability', { ...normal, upper: 40 })).toEqual(
    run('criterion_probability', { ...normal, thresholdUpper: 40 }),
  );
  const split = {
    dist: 'split',
    value: 4,
    lower: 3,
    upper: 6,
    level: 0.9,
    threshold: 3,
    comparator: 'between',
  };
  expect(() => run('criterion_probability', split)).toThrow('upper');
});

it('refuses an outcome that is neither success nor failure', () => {
  expect(() => run('backtest_metrics', { score: [1, 2], outcome: [1, 2] })).toThrow('outcome[1]');
  expect(() => run('backtest_metrics', { score: [1, 2], outcome: [1] })).toThrow('same length');
});

function run(name: string, input: Fields): unknown {
  return FIXTURES[name]!(input, [input]);
}

function plannedPath(): number[][] {
  return [
    [2020, 20],
    [2026, 10],
  ];
}

function pace(more: Fields): Fields {
  return { direction: 'lower', t0: 2015, x0: 40, t1: 2020, ...('T' in more ? { tT: 2025 } : {}), ...more };
}

function rate(more: Fields): Fields {
  return { dist: 'gammaCount', count: 57, exposure: 812_000, threshold: 8, ...more };
}

function series(): Fields {
  return { t: [2005, 2006, 2007, 2008, 2009, 2010], y: [50, 48.5, 49, 45, 46, 43] };
}
