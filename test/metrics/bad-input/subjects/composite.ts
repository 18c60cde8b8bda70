import { type CoherenceInput, coherence } from '#metrics/composite/coherence.ts';
import { type CompositeObjective, compositeScore } from '#metrics/composite/composite-score.ts';
import { objectiveScore, type ScoredIndicator } from '#metrics/composite/objective-score.ts';
import { shortfallShares } from '#metrics/composite/shortfall-shares.ts';
import { type Subject, subject } from '../subject.ts';

const indicators: readonly ScoredIndicator[] = [
  { id: 'a', weight: 2, score: 60 },
  { id: 'b', weight: 1, score: 30 },
  { id: 'c', weight: 1, score: 90 },
];
const objectives: readonly CompositeObjective[] = ['one', 'two'].map((id, i) => ({
  id,
  weight: i + 1,
  isCritical: false,
  indicators,
}));
const weighing = (weight: number) => indicators.map((item) => ({ ...item, weight }));
const scoring = (score: number | null) => indicators.map((item) => ({ ...item, score }));
/** What a score of 0 enters the geometric mean as. */
const FLOOR = 1;
const shares = { values: [60, 0, 90], weights: [0.5, 0.25, 0.25], floor: FLOOR };
const scores = Array.from({ length: 12 }, (_, i) => [40 + i, 50 + ((i * 7) % 11), 30 + ((i * 5) % 13)]);
const framework = {
  scores,
  weights: [2, 1, 1],
  composite: scores.map(([a = 0, b = 0, c = 0]) => (2 * a + b + c) / 4),
};

/** What each metric of the composite is, read from the one function that computes them. */
const ofComposite = (metric: string): Subject =>
  subject<readonly CompositeObjective[]>({
    metric,
    valid: objectives,
    call: (input) => compositeScore(input),
    cases: [
      ['no objective', [], { says: 'no_objectives' }],
      ['an objective without indicators', [{ ...objectives[0]!, indicators: [] }], { says: 'no_indicators' }],
      ['nothing observed', [{ ...objectives[0]!, indicators: scoring(null) }], { says: 'no_observations' }],
      ['every weight 0', objectives.map((item) => ({ ...item, weight: 0 })), { refuses: 'weights' }],
      [
        'every weight of an objective 0',
        [{ ...objectives[0]!, indicators: weighing(0) }],
        { refuses: 'weights' },
      ],
      ['a negative weight', [{ ...objectives[0]!, weight: -1 }, objectives[1]!], { refuses: 'weights[0]' }],
      [
        'an unscored critical objective',
        [{ ...objectives[0]!, isCritical: true, indicators: [] }, objectives[1]!],
        { says: 'critical_objective_unscored' },
      ],
      [
        'a score above the scale',
        [{ ...objectives[0]!, indicators: scoring(101) }],
        { refuses: 'score of a' },
      ],
      [
        'every score 0',
        [{ ...objectives[0]!, indicators: scoring(0) }],
        { gives: { bounds: { lower: FLOOR, upper: FLOOR } } },
      ],
    ],
  });

export const COMPOSITE_SUBJECTS: readonly Subject[] = [
  subject<readonly ScoredIndicator[]>({
    metric: 'objective_score',
    valid: indicators,
    call: (input) => objectiveScore(input),
    cases: [
      ['no indicator', [], { says: 'no_indicators' }],
      ['nothing observed', scoring(null), { says: 'no_observations' }],
      ['too little observed', [indicators[1]!, ...scoring(null)], { says: 'coverage_below_minimum' }],
      ['every weight 0', weighing(0), { refuses: 'weights' }],
      ['a negative weight', weighing(-1), { refuses: 'weights[0]' }],
      ['a score below the scale', scoring(-1), { refuses: 'score of a' }],
    ],
  }),
  ...['composite_score', 'composite_bounds', 'imbalance_penalty'].map(ofComposite),
  subject<Parameters<typeof shortfallShares>[0]>({
    metric: 'shortfall_share',
    valid: shares,
    call: shortfallShares,
    cases: [
      ['nothing to share', { ...shares, values: [100, 100, 100] }, { gives: [0, 0, 0] }],
      ['nothing observed', { ...shares, values: [null, null, null] }, { gives: [null, null, null] }],
      ['no objective', { values: [], weights: [], floor: FLOOR }, { gives: [] }],
      ['a floor of 0', { ...shares, floor: 0 }, { refuses: 'floor' }],
      ['a negative weight', { ...shares, weights: [0.5, -0.25, 0.25] }, { refuses: 'weights[1]' }],
      ['values without weights', { ...shares, weights: [1] }, { refuses: 'weights' }],
    ],
  }),
  subject<CoherenceInput>({
    metric: 'statistical_coherence',
    valid: framework,
    call: coherence,
    cases: [
      ['no mission', { ...framework, scores: [], composite: [] }, { says: 'too_few_missions' }],
      [
        'one mission',
        { ...framework, scores: scores.slice(0, 1), composite: [50] },
        { says: 'too_few_missions' },
      ],
      [
        'an objective that does not vary',
        { ...framework, scores: scores.map(([a = 0, b = 0]) => [a, b, 50]) },
        { says: 'constant_column' },
      ],
      [
        'every weight 0',
        { ...framework, weights: [0, 0, 0] },
        { gives: { value: { importanceRatios: [null, null, null] } } },
      ],
      ['no objective', { ...framework, scores: scores.map(() => []), weights: [] }, { refuses: 'weights' }],
      ['a row too short', { ...framework, scores: scores.with(0, [1]) }, { refuses: 'scores[0]' }],
      ['a composite too short', { ...framework, composite: [1] }, { refuses: 'composite' }],
    ],
  }),
];
