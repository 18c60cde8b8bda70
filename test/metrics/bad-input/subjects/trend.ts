import { describeTrend, type TrendInput } from '#metrics/trend/describe-trend.ts';
import { mannKendall } from '#metrics/trend/mann-kendall.ts';
import { type PaceInput, pace } from '#metrics/trend/pace.ts';
import { type Season, seasonalKendall } from '#metrics/trend/seasonal-kendall.ts';
import { type Subject, subject } from '../subject.ts';

const t = [2018, 2019, 2020, 2021, 2022, 2023];
const y = [10, 12, 11, 14, 15, 17];
const flat = y.map(() => 7);
const trend: TrendInput = { t, y, direction: 'higher', scale: 'linear' };
const paced: PaceInput = {
  direction: 'higher',
  baseline: { t: 2018, value: 20 },
  latest: { t: 2023, value: 30 },
  target: 40,
  deadline: 2028,
  isRatioScale: true,
};
const seasons: readonly Season[] = [
  { years: t, values: y },
  { years: t, values: [3, 4, 4, 5, 7, 6] },
];

export const TREND_SUBJECTS: readonly Subject[] = [
  subject<PaceInput>({
    metric: 'pace',
    valid: paced,
    call: (input) => pace(input),
    cases: [
      ['no observation', { ...paced, latest: { t: 2023, value: null } }, { says: 'insufficient_data' }],
      ['dates out of order', { ...paced, latest: { t: 2010, value: 30 } }, { says: 'insufficient_data' }],
      ['the same day twice', { ...paced, latest: { t: 2018, value: 30 } }, { says: 'insufficient_data' }],
      ['a deadline that has passed', { ...paced, deadline: 2000 }, { says: 'deadline_missed' }],
      ['no deadline', { ...paced, deadline: null }, { says: 'no_deadline' }],
      [
        'baseline = target',
        { ...paced, target: 20, latest: { t: 2023, value: 10 } },
        { says: 'moving_away' },
      ],
      [
        'a negative value where growth is a share',
        { ...paced, latest: { t: 2023, value: -5 }, rate: 'cagr' },
        { gives: { method: 'linear', isFallback: true } },
      ],
      [
        'a baseline of 0 without a target',
        { ...paced, baseline: { t: 2018, value: 0 }, target: null },
        { says: 'undefined' },
      ],
      [
        'no change without a target',
        { ...paced, baseline: { t: 2018, value: 30 }, target: null },
        { says: 'no_change' },
      ],
    ],
  }),
  subject<TrendInput>({
    metric: 'theil_sen_slope',
    valid: trend,
    call: (input) => describeTrend(input),
    cases: [
      ['no observation', { ...trend, t: [], y: [] }, { says: 'too_few_observations' }],
      ['one observation', { ...trend, t: [2018], y: [1] }, { says: 'too_few_observations' }],
      [
        'a constant series',
        { ...trend, y: flat },
        { gives: { value: { slope: { slope: 0 }, test: { tauB: null, p: 1 } } } },
      ],
      ['all on one day', { ...trend, t: t.map(() => 2018) }, { says: 'single_date' }],
      ['dates out of order', { ...trend, t: t.toReversed() }, { refuses: 't must be ascending' }],
      ['dates without values', { ...trend, y: [1] }, { refuses: 't and y' }],
      [
        'a negative value on the log scale',
        { ...trend, scale: 'log', y: y.with(1, -1) },
        { says: 'undefined_log' },
      ],
      ['everything before a break', { ...trend, breaks: [5] }, { says: 'too_few_observations' }],
    ],
  }),
  subject<readonly number[]>({
    metric: 'mann_kendall',
    valid: y,
    call: mannKendall,
    cases: [
      ['no observation', [], { says: 'too_few_observations' }],
      ['one observation', [1], { says: 'too_few_observations' }],
      [
        'a constant series',
        flat,
        { gives: { value: { score: 0, z: 0, p: 1, tauB: null, pMethod: 'constant' } } },
      ],
    ],
  }),
  subject<readonly Season[]>({
    metric: 'seasonal_kendall',
    valid: seasons,
    call: seasonalKendall,
    cases: [
      ['no season', [], { says: 'too_few_years' }],
      ['empty seasons', [{ years: [], values: [] }], { says: 'too_few_years' }],
      ['one observation', [{ years: [2018], values: [1] }], { says: 'too_few_years' }],
      [
        'seasons of one observation each',
        t.map((year) => ({ years: [year], values: [1] })),
        { says: 'single_date' },
      ],
      [
        'a constant series',
        [{ years: t, values: flat }],
        { gives: { value: { score: 0, z: 0, p: 1, slope: 0 } } },
      ],
      ['dates out of order', [{ years: t.toReversed(), values: y }], { refuses: 'seasons[0].years' }],
      ['years without values', [{ years: t, values: [1] }], { refuses: 'seasons[0]' }],
    ],
  }),
];
