import { type CommonObjective, rankUncertainty } from '#metrics/comparison/rank-uncertainty.ts';
import { type Subject, subject } from '../subject.ts';

const objective: CommonObjective = {
  id: 'order',
  parent: null,
  weight: 1,
  indicators: [
    { id: 'a', weight: 2, values: [10, 40, 25] },
    { id: 'b', weight: 1, values: [5, 3, 9] },
  ],
};
const ranked = { objectives: [objective] as readonly CommonObjective[], draws: 20 };
const withValues = (values: readonly number[]) => ({
  ...ranked,
  objectives: [{ ...objective, indicators: objective.indicators.map((item) => ({ ...item, values })) }],
});

export const RANK_SUBJECTS: readonly Subject[] = [
  subject<typeof ranked>({
    metric: 'rank_uncertainty',
    valid: ranked,
    call: ({ objectives, draws }) => rankUncertainty(objectives, { seed: '1', framework: 'f', draws }),
    names: { values: 'column' },
    cases: [
      ['no objective', { ...ranked, objectives: [] }, { says: 'no_objectives' }],
      ['a constant series', withValues([7, 7, 7]), { says: 'constant_column' }],
      ['one unit', withValues([7]), { says: 'constant_column' }],
      ['no draw', { ...ranked, draws: 0 }, { refuses: 'draws' }],
    ],
  }),
];
