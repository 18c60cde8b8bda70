import fc from 'fast-check';
import type {
  AssessmentInput,
  InputCriterion,
  InputIndicator,
} from '#metrics/assessment/assessment-input.ts';
import type { Change, OpenAssessment } from '#metrics/assessment/open-assessment.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';

/** One thing that may be changed about a mission; `at` picks which of the indicators or criteria. */
export type ArbitraryChange = {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
  readonly by: number;
};

const KINDS = [
  'value',
  'weight',
  'target',
  'gap',
  'threshold',
  'silence',
  'objective_weight',
  'rule',
  'date',
  'parameters',
] as const;

export function arbitraryChange(): fc.Arbitrary<ArbitraryChange> {
  return fc.record({
    kind: fc.constantFrom(...KINDS),
    at: fc.nat({ max: 100 }),
    by: fc.double({ min: 0.5, max: 2, noNaN: true }),
  });
}

/** The change as an open assessment takes it. What it does not touch stays the same object. */
export function changed({ input }: Pick<OpenAssessment, 'input'>, change: ArbitraryChange): Change {
  const { kind, at, by } = change;
  if (kind === 'parameters')
    return { parameters: { ...DEFAULT_PARAMETERS, floor: 5, decisionProbability: 0.5 + by / 5 } };
  if (kind === 'date') return { input: { ...input, on: at % 2 === 0 ? '2026-06-30' : '2026-12-31' } };
  if (kind === 'rule')
    return { input: { ...input, rule: input.criteria[0] ? { ref: input.criteria[0].id } : null } };
  return { input: changedInput(input, { kind, at, by }) };
}

type InputChange = ArbitraryChange & {
  readonly kind: Exclude<ArbitraryChange['kind'], 'parameters' | 'date' | 'rule'>;
};

function changedInput(input: AssessmentInput, { kind, at, by }: InputChange): AssessmentInput {
  switch (kind) {
    case 'objective_weight':
      return { ...input, objectives: replaced(input.objectives, at, (item) => ({ ...item, weight: by })) };
    case 'threshold':
      return { ...input, criteria: replaced(input.criteria, at, (item) => withThreshold(item, by)) };
    case 'silence':
      return { ...input, criteria: replaced(input.criteria, at, (item) => ({ ...item, series: null })) };
    case 'value':
      return withIndicator(input, at, (use) => withLatest(use, (value) => value * by));
    case 'gap':
      return withIndicator(input, at, (use) => withLatest(use, () => null));
    case 'weight':
      return withIndicator(input, at, (use) => ({ ...use, weight: by }));
    case 'target':
      return withIndicator(input, at, (use) => ({
        ...use,
        target: use.target?.value ? { ...use.target, value: use.target.value * by } : use.target,
      }));
  }
}

function replaced<Item>(items: readonly Item[], at: number, replace: (item: Item) => Item): readonly Item[] {
  return items.map((item, index) => (index === at % items.length ? replace(item) : item));
}

function withThreshold(criterion: InputCriterion, by: number): InputCriterion {
  const { condition } = criterion;
  if (condition === null) return criterion;
  const moved = { ...condition, threshold: condition.threshold * by, upper: (condition.upper ?? 0) * by };
  return { ...criterion, condition: moved };
}

function withIndicator(
  input: AssessmentInput,
  at: number,
  replace: (indicator: InputIndicator) => InputIndicator,
): AssessmentInput {
  return {
    ...input,
    objectives: replaced(input.objectives, at, (objective) => ({
      ...objective,
      indicators: replaced(objective.indicators, at, replace),
    })),
  };
}

/** Exactly known from then on, so that no stated interval contradicts the value. */
function withLatest(use: InputIndicator, replace: (value: number) => number | null): InputIndicator {
  const { observations } = use.series;
  const last = observations.length - 1;
  return {
    ...use,
    series: {
      ...use.series,
      observations: observations.map((item, index) =>
        index === last && item.value !== null
          ? { ...item, value: replace(item.value), uncertainty: { kind: 'none' } }
          : item,
      ),
    },
  };
}
