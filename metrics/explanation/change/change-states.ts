import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { frameMission, type MissionFrame } from '#metrics/assessment/frame-mission.ts';
import { judgeParts } from '#metrics/assessment/judge-parts.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import { withEarlierWeights, withLaterRule } from './earlier-weights.ts';
import {
  type CriterionValue,
  criterionStages,
  criterionValue,
  type IndicatorValue,
  indicatorStages,
  indicatorValue,
  type Stages,
} from './item-stages.ts';
import type { ChangedItem, ChangeKind, ScoreState } from './split-change.ts';

/** What a score rests on in a state. */
type Values = {
  readonly indicators: ReadonlyMap<string, IndicatorValue>;
  readonly criteria: ReadonlyMap<string, CriterionValue>;
};

/** Something that came into a score, or fell out of it. */
export type CoverageChange = {
  readonly gained: readonly ChangedItem[];
  readonly lost: readonly ChangedItem[];
};

export type ChangeStates = { readonly states: readonly ScoreState[]; readonly coverage: CoverageChange };

type Compared = {
  readonly before: AssessmentInput;
  readonly now: AssessmentInput;
  readonly parameters: MethodParameters;
};

/**
 * The scores on the way from one assessment of a mission to a later one: the earlier inputs by the method of now, then
 * figure by figure the data of now, target by target what is asked for now, then all that is scored now by the earlier
 * weights, and at last everything as it is now.
 *
 * @throws RangeError as `assess`
 */
export function changeStates({ before, now, parameters }: Compared): ChangeStates {
  const bases = { earlier: { on: before.on, parameters }, later: { on: now.on, parameters } };
  const indicators = stagesById(indicatorsOf(before), indicatorsOf(now), {
    between: (pair) => indicatorStages(pair, bases),
    gone: (input) => indicatorValue(input, bases.earlier),
    come: (input) => indicatorValue(input, bases.later),
  });
  const criteria = stagesById(before.criteria, now.criteria, {
    between: (pair) => criterionStages(pair, bases),
    gone: (input) => criterionValue(input, bases.earlier),
    come: (input) => criterionValue(input, bases.later),
  });
  const at = (stage: Stage): Values => ({
    indicators: valuesAt(indicators, stage),
    criteria: valuesAt(criteria, stage),
  });
  const stateOf = (
    kind: ChangeKind,
    frame: MissionFrame,
    values: Values,
    item: ScoreState['item'] = null,
  ) => ({
    kind,
    item,
    published: publishedOf(frame, values, parameters),
  });
  const frame = frameMission(before);
  const towards = (kind: ChangeKind, from: Stage, to: Stage): readonly ScoreState[] =>
    oneByOne(at(from), at(to)).map(({ item, values }) => stateOf(kind, frame, values, item));
  const frameOf = { asked: frameMission(withLaterRule(before, now)), now: frameMission(now) };
  return {
    states: [
      stateOf('method', frame, at('before')),
      ...towards('data', 'before', 'withData'),
      ...towards('targets', 'withData', 'withTargets'),
      stateOf('targets', frameOf.asked, at('withTargets')),
      stateOf('coverage', frameMission(withEarlierWeights(now, before)), at('now')),
      stateOf('weights', frameOf.now, at('now')),
    ],
    coverage: coverageChange(at('before'), at('now')),
  };
}

type Stage = keyof Stages<unknown>;
type Staged<Value> = ReadonlyMap<string, Partial<Stages<Value>>>;

type StageMakers<Input, Value> = {
  readonly between: (pair: { readonly before: Input; readonly now: Input }) => Stages<Value>;
  /** Only before. */
  readonly gone: (input: Input) => Value;
  /** Only now. */
  readonly come: (input: Input) => Value;
};

/** In the order of before; what has come since at the end. */
function stagesById<Input extends { readonly id: string }, Value>(
  before: readonly Input[],
  now: readonly Input[],
  { between, gone, come }: StageMakers<Input, Value>,
): Staged<Value> {
  const later = new Map(now.map((input) => [input.id, input]));
  const known = new Set(before.map(({ id }) => id));
  const stagesOf = (input: Input): Partial<Stages<Value>> => {
    const pair = later.get(input.id);
    if (pair !== undefined) return between({ before: input, now: pair });
    const value = gone(input);
    return { before: value, withData: value, withTargets: value };
  };
  return new Map([
    ...before.map((input) => [input.id, stagesOf(input)] as const),
    ...now.filter(({ id }) => !known.has(id)).map((input) => [input.id, { now: come(input) }] as const),
  ]);
}

function valuesAt<Value>(items: Staged<Value>, stage: Stage): ReadonlyMap<string, Value> {
  return new Map(
    [...items].flatMap(([id, { [stage]: value }]) => (value === undefined ? [] : [[id, value]])),
  );
}

/** One item after the other as it is afterwards, those that stay the same left out. */
function oneByOne(
  from: Values,
  to: Values,
): readonly { readonly item: ChangedItem; readonly values: Values }[] {
  let values = from;
  const indicators = [...to.indicators].flatMap(([id, value]) => {
    const earlier = from.indicators.get(id)!;
    if (earlier.score === value.score && earlier.risk === value.risk) return [];
    values = { ...values, indicators: new Map(values.indicators).set(id, value) };
    return [{ item: { kind: 'indicator', id } as const, values }];
  });
  const criteria = [...to.criteria].flatMap(([id, value]) => {
    if (from.criteria.get(id)!.truth === value.truth) return [];
    values = { ...values, criteria: new Map(values.criteria).set(id, value) };
    return [{ item: { kind: 'criterion', id } as const, values }];
  });
  return [...indicators, ...criteria];
}

function publishedOf(
  frame: MissionFrame,
  { indicators, criteria }: Values,
  parameters: MethodParameters,
): number | null {
  const { ers } = judgeParts(
    frame,
    {
      scoreOf: (id) => indicators.get(id)!.score,
      reversalRiskOf: (id) => indicators.get(id)!.risk,
      truthOf: (id) => criteria.get(id)!.truth,
    },
    // The score does not rest on it.
    { parameters, ruleProbability: () => null },
  );
  return ers.published;
}

function coverageChange(before: Values, now: Values): CoverageChange {
  const covered = ({ indicators, criteria }: Values): readonly ChangedItem[] => [
    ...[...indicators].flatMap(([id, { score }]) =>
      score === null ? [] : [{ kind: 'indicator' as const, id }],
    ),
    ...[...criteria].flatMap(([id, { hasEvidence }]) =>
      hasEvidence ? [{ kind: 'criterion' as const, id }] : [],
    ),
  ];
  const missingFrom = (others: readonly ChangedItem[]) => (item: ChangedItem) =>
    !others.some(({ kind, id }) => kind === item.kind && id === item.id);
  const [was, is] = [covered(before), covered(now)];
  return { gained: is.filter(missingFrom(was)), lost: was.filter(missingFrom(is)) };
}

function indicatorsOf({ objectives }: AssessmentInput) {
  return objectives.flatMap((objective) => objective.indicators);
}
