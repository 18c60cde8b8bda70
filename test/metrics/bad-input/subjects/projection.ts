import { crossingTimes } from '#metrics/projection/crossing-times.ts';
import { fitDampedTrend } from '#metrics/projection/fit-damped-trend.ts';
import { type OlsInput, olsProjection } from '#metrics/projection/ols-projection.ts';
import { type ProjectionInput, project } from '#metrics/projection/project.ts';
import { type ReversalIndicator, reversalRisk } from '#metrics/projection/reversal-risk.ts';
import { type Subject, subject } from '../subject.ts';

const t = [2018, 2019, 2020, 2021, 2022, 2023];
const y = [10, 12, 11, 14, 15, 17];
const flat = y.map(() => 7);
const goal = { target: 25, direction: 'higher' } as const;
const projected: ProjectionInput = {
  t,
  y,
  scale: 'linear',
  horizons: [1, 3],
  goal,
  damping: 0.9,
  level: 0.9,
};
const line: OlsInput = { t, y, at: [2025, 2030], level: 0.9, goal };
const reaching = { t, y, damping: 0.9, target: 25, level: 0.9, limitYears: 10, sustainedYears: 1 };
const indicator: ReversalIndicator = { t, y, direction: 'higher', scale: 'linear', target: 12, weight: 1 };
const risk = { indicators: [indicator, { ...indicator, weight: 2 }], horizonYears: 3, damping: 0.9 };

const ofSeries = <Input extends { readonly t: readonly number[]; readonly y: readonly number[] }>(
  valid: Input,
) =>
  [
    ['no observation', { ...valid, t: [], y: [] }, { says: 'insufficient_data' }],
    ['one observation', { ...valid, t: [2018], y: [1] }, { says: 'insufficient_data' }],
    ['all on one day', { ...valid, t: t.map(() => 2018) }, { says: 'single_date' }],
    ['dates without values', { ...valid, y: [1] }, { refuses: 't and y' }],
  ] as const;

export const PROJECTION_SUBJECTS: readonly Subject[] = [
  subject<ProjectionInput>({
    metric: 'projection',
    valid: projected,
    call: project,
    cases: [
      ...ofSeries(projected),
      ['dates out of order', { ...projected, t: t.toReversed() }, { refuses: 't must be ascending' }],
      [
        'a constant series',
        { ...projected, y: flat },
        { gives: { value: { isDegenerate: true, timeToTarget: null } } },
      ],
      [
        'a negative value on the log scale',
        { ...projected, scale: 'log', y: y.with(0, -1) },
        { says: 'undefined_log' },
      ],
      [
        'a target of 0 on the log scale',
        { ...projected, scale: 'log', goal: { ...goal, target: 0 } },
        { says: 'undefined_log' },
      ],
      ['a horizon in the past', { ...projected, horizons: [-1] }, { refuses: 'horizons[0]' }],
      ['a damping of 0', { ...projected, damping: 0 }, { refuses: 'damping' }],
      ['no horizon', { ...projected, horizons: [] }, { gives: { value: { horizons: [] } } }],
    ],
  }),
  subject<OlsInput>({
    metric: 'ols_projection',
    valid: line,
    call: olsProjection,
    cases: [
      ...ofSeries(line),
      ['a constant series', { ...line, y: flat }, { gives: { value: { slope: 0, sigma: 0 } } }],
      ['a level in per cent', { ...line, level: 90 }, { refuses: 'level' }],
    ],
  }),
  subject<typeof reaching>({
    metric: 'time_to_target',
    valid: reaching,
    call: ({ damping, target, ...input }) => {
      const fit = fitDampedTrend({ t: input.t, y: input.y, scale: 'linear', damping });
      return fit.known ? crossingTimes(fit.value, { target, sign: 1 }, input) : fit;
    },
    cases: [
      ...ofSeries(reaching),
      [
        'a constant series',
        { ...reaching, y: flat },
        { gives: { earliest: null, central: null, latest: null } },
      ],
      ['a limit of ages', { ...reaching, limitYears: 1e9 }, { refuses: 'limitYears' }],
      ['a negative limit', { ...reaching, limitYears: -1 }, { refuses: 'limitYears' }],
    ],
  }),
  subject<typeof risk>({
    metric: 'reversal_risk',
    valid: risk,
    call: (input) => reversalRisk(input),
    cases: [
      [
        'no indicator',
        { ...risk, indicators: [] },
        { gives: { reversal: null, durability: null, coverage: 0 } },
      ],
      [
        'every weight 0',
        { ...risk, indicators: [{ ...indicator, weight: 0 }] },
        { gives: { reversal: null, durability: null, coverage: 0 } },
      ],
      ['a negative weight', { ...risk, indicators: [{ ...indicator, weight: -1 }] }, { refuses: 'weight' }],
      [
        'one observation',
        { ...risk, indicators: [{ ...indicator, t: [2018], y: [1] }] },
        { gives: { risks: [null], reversal: null } },
      ],
      [
        'a constant series',
        { ...risk, indicators: [{ ...indicator, y: flat, target: 7 }] },
        { gives: { risks: [0], reversal: 0, durability: 100 } },
      ],
      [
        'dates out of order',
        { ...risk, indicators: [{ ...indicator, t: t.toReversed() }] },
        { refuses: 't must be ascending' },
      ],
      ['a horizon in the past', { ...risk, horizonYears: -1 }, { refuses: 'horizonYears' }],
    ],
  }),
];
