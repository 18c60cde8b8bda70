import type { Condition, Rule, Truth } from '#metrics/domain/rule.ts';
import { UNBOUNDED } from '#metrics/observation/distribution.ts';
import { fromStandardError } from '#metrics/observation/published-uncertainty.ts';
import { evaluateRule } from '#metrics/sunset/evaluate-rule.ts';
import { gateTruth } from '#metrics/sunset/gates.ts';
import { periodTruth } from '#metrics/sunset/period-truth.ts';
import { ruleProbability } from '#metrics/sunset/rule-probability.ts';
import { sustained } from '#metrics/sunset/sustained.ts';
import { windowProbability } from '#metrics/sunset/window-probability.ts';
import { type BadCase, type Subject, subject } from '../subject.ts';

type Compared = Omit<Condition, 'sustained'>;
const condition: Compared = {
  comparator: 'between',
  threshold: 30,
  upper: 40,
  minQuality: 'C',
  decisionProbability: 0.8,
};
type Measured = { readonly condition: Compared; readonly value: number; readonly standardError: number };
const measured: Measured = { condition, value: 33, standardError: 2 };
const withCondition = (fields: Partial<Compared>): Measured => ({
  ...measured,
  condition: { ...condition, ...fields },
});
const usable = ({ value, standardError }: Measured) => ({
  isUsable: true as const,
  distribution: { ...fromStandardError(value, standardError), ...UNBOUNDED },
  grade: 'B' as const,
});
const truthOf = (input: Measured) =>
  periodTruth({ ...input.condition, sustained: { periods: 2, frequency: 'annual' } }, usable(input));
const ofCondition: readonly BadCase<Measured>[] = [
  ['a range upside down', withCondition({ upper: 20 }), { refuses: 'upper' }],
  ['a range without an end', withCondition({ upper: null }), { refuses: 'upper' }],
  [
    'an equality of a measured value',
    withCondition({ comparator: '==' }),
    { says: 'equality_needs_exact_value' },
  ],
  [
    'a decision probability of a half',
    withCondition({ decisionProbability: 0.5 }),
    { refuses: 'decisionProbability' },
  ],
  ['a negative error', { ...measured, standardError: -1 }, { refuses: 'standardError' }],
  ['an error of 0', { ...measured, standardError: 0 }, { gives: { probability: 1, truth: 'T' } }],
];
const window = { history: ['T', 'T'] as readonly Truth[], periods: 2 };
const chances = { periods: 2, truth: 'U' as Truth, probabilities: [0.9, 0.8] as readonly (number | null)[] };

const rule: Rule = { atLeast: 1, of: [{ ref: 'a' }, { all: [{ ref: 'b' }, { not: { ref: 'c' } }] }] };
const bounds = { a: [0.1, 0.4], b: [0.9, 0.9], c: [0, 1] };
type Weighed = { readonly rule: Rule; readonly bounds: Readonly<Record<string, readonly number[]>> };
const probability: Weighed = { rule, bounds };
const cyclic = (): Rule => {
  const all: Rule[] = [{ ref: 'a' }];
  const group: Rule = { all };
  all.push(group);
  return group;
};
const ofRule: readonly BadCase<Rule>[] = [
  ['a rule that contains itself', cyclic(), { refuses: 'rule is not valid' }],
  ['an empty group', { all: [] }, { refuses: 'empty_group' }],
  ['an empty group in a group', { any: [{ ref: 'a' }, { any: [] }] }, { refuses: 'empty_group' }],
  ['a criterion that is not there', { ref: 'x' }, { refuses: 'unknown_reference' }],
  ['more than there are', { atLeast: 3, of: [{ ref: 'a' }] }, { refuses: 'k_out_of_range' }],
  ['none at all', { atLeast: 0, of: [{ ref: 'a' }] }, { refuses: 'k_out_of_range' }],
  ['one and a half', { atLeast: 1.5, of: [{ ref: 'a' }, { ref: 'b' }] }, { refuses: 'k_out_of_range' }],
  ['nothing', null as never, { refuses: 'rule is not valid' }],
];
const truths = new Map<string, Truth>([
  ['a', 'F'],
  ['b', 'T'],
  ['c', 'U'],
]);
const gates = { gates: ['T'] as readonly Truth[], vetoes: ['F'] as readonly Truth[] };

export const SUNSET_SUBJECTS: readonly Subject[] = [
  subject<Measured>({
    metric: 'criterion_truth',
    valid: measured,
    call: truthOf,
    cases: ofCondition,
  }),
  subject<typeof window>({
    metric: 'criterion_truth',
    valid: window,
    call: ({ history, periods }) => sustained(history, periods),
    names: { periods: 'n' },
    cases: [
      ['no period', { history: [], periods: 2 }, { gives: 'U' }],
      ['one period of two', { history: ['T'], periods: 2 }, { gives: 'U' }],
      ['a window of none', { ...window, periods: 0 }, { refuses: 'n must' }],
    ],
  }),
  subject<Measured>({
    metric: 'criterion_probability',
    valid: measured,
    call: truthOf,
    cases: ofCondition,
  }),
  subject<typeof chances>({
    metric: 'criterion_probability',
    valid: chances,
    call: windowProbability,
    cases: [
      ['no period', { ...chances, probabilities: [] }, { gives: { lower: 0, upper: 1 } }],
      ['one period of two', { ...chances, probabilities: [0.9] }, { gives: { lower: 0, upper: 1 } }],
      ['a window of none', { ...chances, periods: 0 }, { refuses: 'periods' }],
      ['a probability in per cent', { ...chances, probabilities: [90, 80] }, { refuses: 'probabilities[0]' }],
    ],
  }),
  subject<Rule>({
    metric: 'rule_truth',
    valid: rule,
    call: (input) => evaluateRule(input, truths),
    names: { atLeast: 'k_out_of_range' },
    cases: ofRule,
  }),
  subject<Weighed>({
    metric: 'rule_probability',
    valid: probability,
    names: { atLeast: 'k_out_of_range' },
    call: (input) =>
      ruleProbability(
        input.rule,
        new Map(Object.entries(input.bounds).map(([id, [lower = 0, upper = 0]]) => [id, { lower, upper }])),
      ),
    cases: [
      ...ofRule.map(
        ([what, bad, expected]): BadCase<Weighed> => [
          what,
          { ...probability, rule: bad },
          expected as { refuses: string },
        ],
      ),
      ['bounds upside down', { ...probability, bounds: { ...bounds, a: [0.4, 0.1] } }, { refuses: 'of a' }],
      [
        'a probability in per cent',
        { ...probability, bounds: { ...bounds, a: [10, 40] } },
        { refuses: 'lower of a' },
      ],
    ],
  }),
  subject<typeof gates>({
    metric: 'gates',
    valid: gates,
    call: (input) => gateTruth(input.gates, input.vetoes),
    cases: [
      ['no safeguard', { gates: [], vetoes: [] }, { gives: { truth: 'T', hasSafeguards: false } }],
      ['an undetermined gate', { ...gates, gates: ['T', 'U'] }, { gives: { truth: 'U' } }],
      ['an undetermined veto', { ...gates, vetoes: ['U'] }, { gives: { truth: 'U' } }],
    ],
  }),
];
