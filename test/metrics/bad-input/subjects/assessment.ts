import { assess } from '#metrics/assessment/assess.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { computeCore } from '#metrics/assessment/compute-core.ts';
import { computeSensitivity } from '#metrics/assessment/sensitivity/compute-sensitivity.ts';
import type { Rule } from '#metrics/domain/rule.ts';
import { scoreChange } from '#metrics/explanation/change/score-change.ts';
import { composition } from '#metrics/explanation/composition.ts';
import { computeExplanation } from '#metrics/explanation/compute-explanation.ts';
import { nextMeasurement } from '#metrics/explanation/next-measurement.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { condition, criterion, indicator, input, objective, series } from '../../assessment/build-input.ts';
import { type BadCase, type Subject, subject } from '../subject.ts';

const options = {
  mission: 'mission',
  seed: 1,
  draws: 50,
  asOf: '2026-11-25T00:00:00Z',
  parameters: DEFAULT_PARAMETERS,
};
const mission = input({
  objectives: [
    objective('order', [indicator('i', { weight: 2 }), indicator('j', { weight: 1 })], { weight: 1 }),
    objective('law', [indicator('k', { weight: 1 })], { weight: 3 }),
  ],
  criteria: [criterion('c', { weight: 1 }), criterion('g', { role: 'gate' })],
  sunsetOn: '2027-06-30',
  expiresOn: '2026-12-31',
});
const flat = series({ '2021': 30, '2022': 30, '2023': 30, '2024': 30, '2025': 30 });
const withIndicator = (fields: Parameters<typeof indicator>[1]) =>
  input({ objectives: [objective('o', [indicator('i', fields)])] });
const cyclic = (): Rule => {
  const any: Rule[] = [{ ref: 'c' }];
  const group: Rule = { any };
  any.push(group);
  return group;
};

const ofMission: readonly BadCase<AssessmentInput>[] = [
  ['no objective', input({ objectives: [] }), { gives: {} }],
  ['an objective without indicators', input({ objectives: [objective('o', [])] }), { gives: {} }],
  ['nothing observed', withIndicator({ series: series({}) }), { gives: {} }],
  [
    'every weight 0',
    input({ objectives: [objective('o', [indicator('i', { weight: 0 })])] }),
    { refuses: 'weight' },
  ],
  [
    'a negative weight',
    input({ objectives: [objective('o', [indicator('i')], { weight: -1 })] }),
    { refuses: 'weight' },
  ],
  ['one observation', withIndicator({ series: series({ '2025': 30 }) }), { gives: {} }],
  ['a constant series', withIndicator({ series: flat }), { gives: {} }],
  ['baseline = target', withIndicator({ target: { value: 20, lower: null, upper: null } }), { gives: {} }],
  [
    'a negative value on the log scale',
    withIndicator({ scale: 'log', series: series({ '2025': -3 }) }),
    { gives: {} },
  ],
  ['a rule that contains itself', input({ rule: cyclic() }), { gives: {} }],
  ['an empty group in the rule', input({ rule: { all: [] } }), { gives: {} }],
  ['no rule', input({ rule: null }), { gives: {} }],
  [
    'a criterion with a range upside down',
    input({ criteria: [criterion('c', { condition: condition({ comparator: 'between', upper: 1 }) })] }),
    { gives: {} },
  ],
  [
    'objectives above each other',
    input({ objectives: [objective('o', [], { parent: 'p' }), objective('p', [], { parent: 'o' })] }),
    { refuses: 'ancestor' },
  ],
];

/** Enough rows to rank inputs by; the indices of a mission take long. */
const FEW_ROWS = {
  ...DEFAULT_PARAMETERS,
  uncertainty: { ...DEFAULT_PARAMETERS.uncertainty, sobolBaseRows: 64 },
};
/** What every call on a whole mission has to bear. */
const common = { valid: mission, cases: ofMission, isMission: true } as const;

export const ASSESSMENT_SUBJECTS: readonly Subject[] = [
  subject<AssessmentInput>({
    ...common,
    valid: input(),
    metric: 'next_measurement',
    call: (frozen) => nextMeasurement(computeSensitivity(frozen, { ...options, parameters: FEW_ROWS })),
  }),
  subject<AssessmentInput>({
    ...common,
    metric: 'score_change',
    call: (frozen) => {
      const [before, now] = [mission, frozen].map((of) => ({
        input: of,
        published: assess(of).ers.published,
      }));
      return [assess(frozen).ers.withheldReason, scoreChange(before!, now!, DEFAULT_PARAMETERS)];
    },
  }),
  subject<AssessmentInput>({
    metric: 'class_probability',
    valid: mission,
    call: (frozen) => computeCore(frozen, options),
    cases: ofMission,
    isMission: true,
  }),
  subject<AssessmentInput>({
    metric: 'score_composition',
    valid: mission,
    call: (frozen) => composition(assess(frozen)),
    cases: ofMission,
    isMission: true,
  }),
  subject<AssessmentInput>({
    metric: 'verdict_change',
    valid: mission,
    call: (frozen) => computeExplanation(frozen, options),
    cases: ofMission,
    isMission: true,
  }),
];
