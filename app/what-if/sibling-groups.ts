import type { InputIndicator, InputObjective } from '#metrics/assessment/assessment-input.ts';
import { siblingWeights } from '#metrics/composite/weights.ts';

/** A weight in per cent of its group. */
export type SharedWeight = { readonly id: string; readonly pct: number };

/**
 * The weights of the objectives below one parent (null: at the top), in per cent. A parent with indicators of its own
 * is weighed among its children as their mean, which leaves the proportions of the children as they are.
 */
export function objectiveWeights(
  objectives: readonly InputObjective[],
  parent: string | null,
): readonly SharedWeight[] {
  return inPerCent(objectives.filter((objective) => objective.parent === parent));
}

/** The weights of an objective's scored indicators, in per cent. */
export function indicatorWeights(objective: InputObjective): readonly SharedWeight[] {
  return inPerCent(objective.indicators.filter(isScored));
}

/** Context and neutral indicators are shown, never scored (method §0). */
export function isScored({ role, direction }: Pick<InputIndicator, 'role' | 'direction'>): boolean {
  return role !== 'context' && direction !== 'neutral';
}

function inPerCent(siblings: readonly { readonly id: string; readonly weight: number | null }[]) {
  const { shares } = siblingWeights(siblings.map(({ weight }) => weight));
  return siblings.map(({ id }, index) => ({ id, pct: 100 * shares[index]! }));
}
