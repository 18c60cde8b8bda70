import { dataQuality, type QualityComponents } from '#metrics/observation/data-quality.ts';
import { fromPublishedInterval, fromStandardError } from '#metrics/observation/published-uncertainty.ts';
import { type ReleasedPeriod, revisions } from '#metrics/observation/revisions.ts';
import { type StalenessInput, staleness } from '#metrics/observation/staleness.ts';
import { type Subject, subject } from '../subject.ts';

const interval = { value: 10, lower: 8, upper: 13, level: 0.95 };
const standard = { value: 10, standardError: 2 };
const aged: StalenessInput = {
  ageYears: 2.5,
  frequencyYears: 1,
  lagYears: 0.5,
  valueSd: 1.5,
  span: 20,
  annualValues: [1, 3, 2, 5],
};
const quality: QualityComponents = {
  accuracy: 3,
  independence: 2,
  timeliness: 4,
  completeness: 1,
  comparability: 2,
};
const released = [
  { first: 10, latest: 11, releases: 2 },
  { first: 12, latest: 11.5, releases: 3 },
];

export const OBSERVATION_SUBJECTS: readonly Subject[] = [
  subject<typeof interval>({
    metric: 'published_uncertainty',
    valid: interval,
    call: fromPublishedInterval,
    cases: [
      ['an interval that does not hold its value', { ...interval, lower: 11 }, { refuses: 'lower' }],
      ['an interval below its value', { ...interval, upper: 9 }, { refuses: 'upper' }],
      ['a level in per cent', { ...interval, level: 95 }, { refuses: 'level' }],
      ['a level of 0', { ...interval, level: 0 }, { refuses: 'level' }],
      ['a level of almost nothing', { ...interval, level: 1e-300 }, { refuses: 'level' }],
      [
        'an interval of no width',
        { ...interval, lower: 10, upper: 10 },
        { gives: { sdLower: 0, sdUpper: 0 } },
      ],
    ],
  }),
  subject<typeof standard>({
    metric: 'published_uncertainty',
    valid: standard,
    call: ({ value, standardError }) => fromStandardError(value, standardError),
    cases: [['a negative error', { ...standard, standardError: -1 }, { refuses: 'standardError' }]],
  }),
  subject<StalenessInput>({
    metric: 'staleness',
    valid: aged,
    call: (input) => staleness(input),
    cases: [
      ['no series', { ...aged, annualValues: [] }, { says: 'default_share' }],
      ['one observation', { ...aged, annualValues: [3] }, { says: 'default_share' }],
      ['a constant series', { ...aged, annualValues: [3, 3, 3, 3] }, { gives: { isUsable: true } }],
      ['baseline = target', { ...aged, span: 0, annualValues: [] }, { gives: { stepSd: 0, sd: 1.5 } }],
      ['a publication every 0 years', { ...aged, frequencyYears: 0 }, { refuses: 'frequencyYears' }],
      ['a negative lag', { ...aged, lagYears: -1 }, { refuses: 'lagYears' }],
      [
        'a value beyond its time',
        { ...aged, ageYears: 90 },
        { gives: { status: 'expired', sd: null, isUsable: false } },
      ],
      [
        'a period still running',
        { ...aged, ageYears: -0.5 },
        { gives: { status: 'current', excessAgeYears: 0 } },
      ],
    ],
  }),
  subject<QualityComponents>({
    metric: 'data_quality',
    valid: quality,
    call: dataQuality,
    cases: [
      ['a component above the scale', { ...quality, accuracy: 5 }, { refuses: 'accuracy' }],
      ['a component below the scale', { ...quality, timeliness: -1 }, { refuses: 'timeliness' }],
      ['nothing known at all', mapped(quality, 0), { gives: { score: 0, grade: 'D' } }],
    ],
  }),
  subject<readonly ReleasedPeriod[]>({
    metric: 'revisions',
    valid: released,
    call: revisions,
    cases: [
      ['no period', [], { says: 'no_first_releases' }],
      ['one release only', [{ first: 10, latest: 10, releases: 1 }], { says: 'no_first_releases' }],
      [
        'a constant series',
        [{ first: 10, latest: 10, releases: 2 }],
        { gives: { value: { meanRevision: 0 } } },
      ],
      ['half a release', [{ first: 10, latest: 10, releases: 1.5 }], { refuses: 'releases' }],
    ],
  }),
];

function mapped(components: QualityComponents, value: number): QualityComponents {
  return Object.fromEntries(Object.keys(components).map((name) => [name, value])) as QualityComponents;
}
