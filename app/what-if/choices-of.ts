import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import type { Choice, Choices } from './choices.ts';
import { conditionChoices } from './condition-choices.ts';
import { indicatorWeights, isScored, objectiveWeights, type SharedWeight } from './sibling-groups.ts';
import { targetChoices } from './target-choices.ts';

export const PARTS = ['achievement', 'criteria', 'durability', 'ownership'] as const;
export const CLASSES = ['emerging', 'drawdown', 'exit'] as const;

/** Fewer draws give no usable percentile; more keep a phone busy for seconds. */
const LEAST_DRAWS = 100;
const MOST_DRAWS = 50_000;

const WEIGHT_DIGITS = 4;
const PER_CENT = { least: 0, most: 100, isPositive: false, slider: { least: 0, most: 100, step: 1 } };

/** What an assessment is made of, as far as a reader may change it. */
export type Basis = { readonly input: AssessmentInput; readonly parameters: MethodParameters };

/** Everything that may be changed of an assessment, in the order in which a page shows it. */
export function choicesOf({ input, parameters }: Basis, draws: number): Choices {
  const { objectives } = input;
  const parents = [...new Set(objectives.map(({ parent }) => parent))];
  return {
    numbers: [
      ...parents.flatMap((parent) =>
        weightChoices(objectiveWeights(objectives, parent), `objectives/${parent ?? ''}`),
      ),
      ...objectives.flatMap((objective) => [
        ...weightChoices(indicatorWeights(objective), `indicators/${objective.id}`),
        ...objective.indicators.flatMap(targetChoices),
      ]),
      ...partChoices(parameters),
      ...input.criteria.flatMap(conditionChoices),
      ...classChoices(parameters),
      drawsChoice(draws),
    ],
    indicators: objectives.flatMap(({ indicators }) => indicators.filter(isScored).map(({ id }) => id)),
  };
}

/** Who is alone has all the weight, and nothing to move. */
function weightChoices(weights: readonly SharedWeight[], group: string): Choice[] {
  if (weights.length < 2) return [];
  return weights.map(({ id, pct }) => ({
    name: `weight.${id}`,
    kind: 'weight',
    subject: id,
    group,
    official: Number(pct.toPrecision(WEIGHT_DIGITS)),
    ...PER_CENT,
  }));
}

function partChoices({ ers: { weights } }: MethodParameters): Choice[] {
  const total = PARTS.reduce((sum, part) => sum + weights[part], 0);
  return PARTS.map((part) => ({
    name: `part.${part}`,
    kind: 'part',
    subject: part,
    group: 'parts',
    official: Number(((100 * weights[part]) / total).toPrecision(WEIGHT_DIGITS)),
    ...PER_CENT,
  }));
}

function classChoices({ readiness: { thresholds } }: MethodParameters): Choice[] {
  return CLASSES.map((name) => ({
    name: `class.${name}`,
    kind: 'class',
    subject: name,
    group: 'classes',
    official: thresholds[name],
    ...PER_CENT,
  }));
}

function drawsChoice(draws: number): Choice {
  return {
    name: 'draws',
    kind: 'draws',
    subject: '',
    group: null,
    official: Math.min(MOST_DRAWS, Math.max(LEAST_DRAWS, draws)),
    least: LEAST_DRAWS,
    most: MOST_DRAWS,
    isPositive: true,
    slider: { least: 500, most: 20_000, step: 500 },
  };
}
