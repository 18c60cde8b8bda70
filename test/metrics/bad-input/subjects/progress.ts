import { indicatorProgress } from '#metrics/progress/indicator-progress.ts';
import { milestoneProgress } from '#metrics/progress/milestone-progress.ts';
import type { ProgressInput } from '#metrics/progress/progress.ts';
import { type Subject, subject } from '../subject.ts';

const progress: ProgressInput = {
  direction: 'higher',
  baseline: 20,
  target: 40,
  lower: null,
  upper: null,
  value: 30,
  scale: 'linear',
  width: 10,
};
const range: ProgressInput = {
  ...progress,
  direction: 'maintain',
  target: null,
  lower: 10,
  upper: 35,
  value: 40,
};
const path = [
  { year: 2018, value: 20 },
  { year: 2022, value: 30 },
  { year: 2026, value: 40 },
];
const milestone = { direction: 'higher', scale: 'linear', path, value: 31, year: 2023.5 } as const;

export const PROGRESS_SUBJECTS: readonly Subject[] = [
  subject<ProgressInput>({
    metric: 'indicator_progress',
    valid: progress,
    call: (input) => indicatorProgress(input),
    cases: [
      ['no observation', { ...progress, value: null }, { says: 'missing' }],
      ['no baseline', { ...progress, baseline: null }, { says: 'no_baseline' }],
      ['no target', { ...progress, target: null }, { says: 'no_target' }],
      ['baseline = target', { ...progress, target: 20 }, { says: 'zero_distance' }],
      [
        'baseline = target, both 0',
        { ...progress, baseline: 0, target: 0, value: 0 },
        { says: 'zero_distance' },
      ],
      [
        'a negative value on the log scale',
        { ...progress, scale: 'log', value: -1 },
        { says: 'undefined_log' },
      ],
      [
        'a baseline of 0 on the log scale',
        { ...progress, scale: 'log', baseline: 0 },
        { says: 'undefined_log' },
      ],
      ['a negative width', { ...progress, width: -1 }, { refuses: 'width' }],
      [
        'a width of 0',
        { ...progress, target: 20, width: 0, value: 10 },
        { gives: { clamped: 0, met: false } },
      ],
    ],
  }),
  subject<ProgressInput>({
    metric: 'indicator_progress',
    valid: range,
    call: (input) => indicatorProgress(input),
    cases: [
      ['a range upside down', { ...range, lower: 36 }, { refuses: 'lower' }],
      ['a range open on both sides', { ...range, lower: null, upper: null }, { says: 'no_target' }],
      ['a negative value on the log scale', { ...range, scale: 'log', value: -1 }, { says: 'undefined_log' }],
      ['no observation', { ...range, value: null }, { says: 'missing' }],
    ],
  }),
  subject<Parameters<typeof milestoneProgress>[0]>({
    metric: 'milestone_gap',
    valid: milestone,
    call: milestoneProgress,
    cases: [
      ['no path', { ...milestone, path: [] }, { refuses: 'path' }],
      ['a path of one point', { ...milestone, path: path.slice(0, 1) }, { refuses: 'path' }],
      ['dates out of order', { ...milestone, path: path.toReversed() }, { refuses: 'path' }],
      ['two points on the same day', { ...milestone, path: [path[0]!, path[0]!] }, { refuses: 'path' }],
      [
        'baseline = target',
        { ...milestone, path: [path[0]!, { year: 2026, value: 20 }] },
        { gives: { value: { gap: null, ratio: null } } },
      ],
      [
        'a negative value on the log scale',
        { ...milestone, scale: 'log', value: -1 },
        { says: 'undefined_log' },
      ],
    ],
  }),
];
