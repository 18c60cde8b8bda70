import { isScored } from '#metrics/assessment/assess-indicator.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { frameMission } from '#metrics/assessment/frame-mission.ts';
import { validateRule } from '#metrics/sunset/validate-rule.ts';

type Weighed = { readonly id: string; readonly weight: number | null };

/**
 * A mission with the weights of an earlier assessment wherever it has the same objectives, indicators and criteria.
 *
 * Among siblings whose earlier weights are all 0 nothing could be shared out: there the new ones stand from the start.
 */
export function withEarlierWeights(input: AssessmentInput, earlier: AssessmentInput): AssessmentInput {
  const objectives = weightsOf(earlier.objectives);
  const indicators = weightsOf(earlier.objectives.flatMap((objective) => objective.indicators));
  const criteria = weightsOf(earlier.criteria);
  const counted = new Set(frameMission(input).counted.map(({ id }) => id));
  const siblings = Map.groupBy(input.objectives, ({ parent }) => parent);
  const kept = weightsOf([...siblings.values()].flatMap((group) => keep(group, objectives, () => true)));
  return {
    ...input,
    objectives: input.objectives.map((objective) => ({
      ...objective,
      weight: kept.get(objective.id)!,
      indicators: keep(objective.indicators, indicators, isScored),
    })),
    criteria: keep(input.criteria, criteria, ({ id }) => counted.has(id)),
  };
}

/** A mission with the sunset rule of a later assessment, where its own criteria can answer it; otherwise as it is. */
export function withLaterRule(input: AssessmentInput, { rule }: AssessmentInput): AssessmentInput {
  const ids = input.criteria.map(({ id }) => id);
  if (rule === null || validateRule(rule, ids).length > 0) return input;
  const changed = { ...input, rule };
  return canShare(frameMission(changed).counted) ? changed : input;
}

function weightsOf(items: readonly Weighed[]): ReadonlyMap<string, number | null> {
  return new Map(items.map(({ id, weight }) => [id, weight]));
}

function keep<Item extends Weighed>(
  items: readonly Item[],
  earlier: ReadonlyMap<string, number | null>,
  isCounted: (item: Item) => boolean,
): readonly Item[] {
  const kept = items.map((item) =>
    earlier.has(item.id) ? { ...item, weight: earlier.get(item.id) ?? null } : item,
  );
  return canShare(kept.filter(isCounted)) ? kept : items;
}

function canShare(items: readonly Pick<Weighed, 'weight'>[]): boolean {
  return items.every(({ weight }) => weight === null) || items.some(({ weight }) => (weight ?? 0) > 0);
}
