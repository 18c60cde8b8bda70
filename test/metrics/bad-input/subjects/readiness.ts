import type { Truth } from '#metrics/domain/rule.ts';
import { calendarState, headlineOf } from '#metrics/readiness/calendar.ts';
import { criteriaShare } from '#metrics/readiness/criteria-share.ts';
import { type ErsComponents, exitReadinessScore } from '#metrics/readiness/exit-readiness-score.ts';
import { type ReadinessInput, readinessClassAtThresholds } from '#metrics/readiness/readiness-class.ts';
import { type Subject, subject } from '../subject.ts';

type Weighed = { readonly truth: Truth; readonly weight: number | null };
const criteria: readonly Weighed[] = [
  { truth: 'T', weight: 2 },
  { truth: 'U', weight: 1 },
];
const components: ErsComponents = { achievement: 70, criteria: 50, durability: 60, ownership: 40 };
const readiness: ReadinessInput = {
  gates: 'T',
  rule: 'T',
  ruleProbability: 0.9,
  ers: 80,
  reversal: 0.1,
  ownership: 70,
  shareMet: 1,
};
const dates = { sunsetOn: '2027-06-30' as string | null, on: '2026-11-25' };

export const READINESS_SUBJECTS: readonly Subject[] = [
  subject<readonly Weighed[]>({
    metric: 'criteria_share',
    valid: criteria,
    call: criteriaShare,
    cases: [
      ['no criterion', [], { gives: null }],
      ['every weight 0', criteria.map((item) => ({ ...item, weight: 0 })), { refuses: 'weights' }],
      ['a negative weight', [{ truth: 'T', weight: -1 }], { refuses: 'weights[0]' }],
      ['nothing determined', [{ truth: 'U', weight: null }], { gives: { met: 0, undetermined: 1 } }],
    ],
  }),
  subject<ErsComponents>({
    metric: 'exit_readiness_score',
    valid: components,
    call: (input) => exitReadinessScore(input, 'T'),
    cases: [
      ['no achievement', { ...components, achievement: null }, { says: 'achievement_unavailable' }],
      ['no criteria', { ...components, criteria: null }, { says: 'criteria_unavailable' }],
      ['two unknowns', { ...components, durability: null, ownership: null }, { says: 'too_much_assumed' }],
      ['a component above the scale', { ...components, durability: 101 }, { refuses: 'durability' }],
      ['a component below the scale', { ...components, ownership: -1 }, { refuses: 'ownership' }],
      [
        'every component 0',
        { achievement: 0, criteria: 0, durability: 0, ownership: 0 },
        { gives: { ers: 1, isWithheld: false } },
      ],
    ],
  }),
  subject<ReadinessInput>({
    metric: 'readiness_class',
    valid: readiness,
    call: (input) => readinessClassAtThresholds(input),
    cases: [
      [
        'nothing known',
        {
          gates: 'U',
          rule: 'U',
          ruleProbability: null,
          ers: null,
          reversal: null,
          ownership: null,
          shareMet: null,
        },
        { gives: { lower: 'insufficient_evidence', nominal: 'insufficient_evidence' } },
      ],
      ['undetermined gates', { ...readiness, gates: 'U' }, { gives: { nominal: 'conditions_emerging' } }],
      ['no reversal risk', { ...readiness, reversal: null }, { gives: { nominal: 'conditions_emerging' } }],
      ['a probability in per cent', { ...readiness, ruleProbability: 90 }, { refuses: 'ruleProbability' }],
      ['a score above the scale', { ...readiness, ers: 101 }, { refuses: 'ers' }],
    ],
  }),
  subject<typeof dates>({
    metric: 'calendar_state',
    valid: dates,
    call: ({ sunsetOn, on }) => [
      calendarState(sunsetOn, on),
      headlineOf('exit_ready', calendarState(sunsetOn, on)),
    ],
    cases: [
      ['no sunset date', { ...dates, sunsetOn: null }, { says: 'no_sunset_date' }],
      ['a sunset before the evaluation', { ...dates, sunsetOn: '2020-01-01' }, { says: 'past_sunset' }],
      ['a day that is none', { ...dates, sunsetOn: '2027-02-30' }, { refuses: 'sunsetOn' }],
      ['text for a day', { ...dates, on: 'soon' }, { refuses: 'on' }],
    ],
  }),
];
