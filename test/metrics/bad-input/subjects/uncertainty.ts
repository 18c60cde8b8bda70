import { countRate } from '#metrics/uncertainty/count-rate.ts';
import { estimateDispersion } from '#metrics/uncertainty/dispersion.ts';
import { summariseDraws } from '#metrics/uncertainty/draw-summary.ts';
import { garwood } from '#metrics/uncertainty/garwood.ts';
import { rankRobustness } from '#metrics/uncertainty/rank-robustness.ts';
import { sobolIndices } from '#metrics/uncertainty/sobol-indices.ts';
import { type WilsonInput, wilson } from '#metrics/uncertainty/wilson.ts';
import { type Subject, subject } from '../subject.ts';

const counted = { count: 12, exposure: 50_000, per: 100_000, level: 0.95, dispersion: 1.5 };
const { dispersion: _, ...plain } = counted;
const series = {
  counts: [3, 5, 4, 8, 6, 7],
  exposure: [100, 110, 105, 120, 118, 121],
  t: [2018, 2019, 2020, 2021, 2022, 2023],
};
const survey: WilsonInput = { successes: 40, sampleSize: 100, designEffect: 1.6, level: 0.95 };
const drawn = { draws: [40, 42, 39, 45, 41], level: 0.9 };
const runs = {
  a: [1, 2, 3, 5],
  b: [2, 3, 1, 4],
  mixed: [
    [2, 2, 1, 5],
    [1, 3, 3, 4],
  ],
};
const ranked = {
  nominal: [60, 50, 40],
  draws: [
    [61, 49, 42],
    [55, 56, 41],
  ],
};

export const UNCERTAINTY_SUBJECTS: readonly Subject[] = [
  subject<typeof counted>({
    metric: 'count_rate',
    valid: counted,
    call: countRate,
    cases: [
      ['no event', { ...counted, count: 0 }, { gives: { value: 0, lower: 0 } }],
      ['a negative count', { ...counted, count: -1 }, { refuses: 'count' }],
      ['nobody at risk', { ...counted, exposure: 0 }, { refuses: 'exposure' }],
      ['a rate per nobody', { ...counted, per: 0 }, { refuses: 'per' }],
      ['less scatter than chance', { ...counted, dispersion: 0.5 }, { refuses: 'dispersion' }],
      ['a level in per cent', { ...counted, level: 95 }, { refuses: 'level' }],
    ],
  }),
  subject<typeof plain>({
    metric: 'count_rate',
    valid: plain,
    call: garwood,
    cases: [
      ['no event', { ...plain, count: 0 }, { gives: { value: 0, lower: 0, countLower: 0 } }],
      ['half an event', { ...plain, count: 0.5 }, { refuses: 'count' }],
    ],
  }),
  subject<typeof series>({
    metric: 'dispersion',
    valid: series,
    call: estimateDispersion,
    cases: [
      ['no period', { counts: [], exposure: [], t: [] }, { says: 'poisson_only' }],
      ['one period', { counts: [3], exposure: [100], t: [2018] }, { says: 'poisson_only' }],
      ['no event at all', { ...series, counts: series.counts.map(() => 0) }, { says: 'poisson_only' }],
      ['all on one day', { ...series, t: series.t.map(() => 2018) }, { says: 'poisson_only' }],
      ['a constant series', { ...series, counts: series.counts.map(() => 5) }, { gives: { dispersion: 1 } }],
      ['nobody at risk', { ...series, exposure: series.exposure.with(0, 0) }, { refuses: 'exposure[0]' }],
      ['a negative count', { ...series, counts: series.counts.with(1, -1) }, { refuses: 'counts[1]' }],
      ['dates without counts', { ...series, counts: [1] }, { refuses: 'counts and t' }],
    ],
  }),
  subject<WilsonInput>({
    metric: 'survey_proportion',
    valid: survey,
    call: wilson,
    cases: [
      ['nobody asked', { ...survey, sampleSize: 0 }, { refuses: 'sampleSize' }],
      ['one answer', { ...survey, successes: 1, sampleSize: 1 }, { gives: { value: 1, upper: 1 } }],
      ['more answers than people', { ...survey, successes: 101 }, { refuses: 'successes' }],
      ['no design effect', { ...survey, designEffect: 0 }, { refuses: 'designEffect' }],
    ],
  }),
  subject<typeof drawn>({
    metric: 'score_interval',
    valid: drawn,
    call: ({ draws, level }) => summariseDraws(draws, level),
    cases: [
      ['no draw', { ...drawn, draws: [] }, { refuses: 'draws' }],
      ['one draw', { ...drawn, draws: [40] }, { gives: { mean: 40, sd: 0, lower: 40, upper: 40 } }],
      ['a constant series', { ...drawn, draws: [7, 7, 7] }, { gives: { sd: 0, lower: 7, upper: 7 } }],
      ['a level of 1', { ...drawn, level: 1 }, { refuses: 'level' }],
    ],
  }),
  subject<typeof runs>({
    metric: 'sensitivity',
    valid: runs,
    call: sobolIndices,
    cases: [
      ['one row', { a: [1], b: [1], mixed: [] }, { refuses: 'a must have at least two rows' }],
      ['a result that never varies', { a: [1, 1], b: [1, 1], mixed: [[1, 1]] }, { says: 'no_variance' }],
      ['no input', { ...runs, mixed: [] }, { gives: { value: { first: [], total: [] } } }],
      ['rows that do not fit', { ...runs, b: [1] }, { refuses: 'a and b' }],
      ['a column that does not fit', { ...runs, mixed: [[1]] }, { refuses: 'mixed[0]' }],
    ],
  }),
  subject<typeof ranked>({
    metric: 'rank_robustness',
    valid: ranked,
    call: ({ nominal, draws }) => rankRobustness(nominal, draws),
    cases: [
      ['no mission', { nominal: [], draws: [[]] }, { refuses: 'nominal' }],
      ['no draw', { ...ranked, draws: [] }, { refuses: 'draws' }],
      ['one mission', { nominal: [50], draws: [[40]] }, { gives: { nominalRank: [1], firstShare: [1] } }],
      ['a draw of another size', { ...ranked, draws: [[1]] }, { refuses: 'draws[0]' }],
    ],
  }),
];
