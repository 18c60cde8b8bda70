import { siblingWeights } from '#metrics/composite/weights.ts';
import type { Weigh } from './simulate-weights.ts';

/** What of an objective its weight depends on. */
export type WeighedObjective = {
  readonly id: string;
  readonly parent: string | null;
  /** Null: not stated. */
  readonly weight: number | null;
  readonly indicators: readonly unknown[];
};

/**
 * Weight of each objective per draw, by id: the weights of each group of siblings drawn together and multiplied down
 * the tree, as `weighObjectives` does with the stated ones.
 *
 * A parent with indicators of its own is a member of the group of its children. The weights of a draw add up to 1.
 *
 * @source Method §4.2, §7.3.
 */
export function simulateObjectiveWeights(
  objectives: readonly WeighedObjective[],
  weigh: Weigh,
): ReadonlyMap<string, Float64Array> {
  const members = Map.groupBy(objectives, ({ parent }) => parent);
  const drawn = new Map<string, Float64Array>();
  const descend = (parent: WeighedObjective | null, share: Float64Array | null): void => {
    const children = members.get(parent?.id ?? null) ?? [];
    if (parent !== null && share !== null && children.length === 0) drawn.set(parent.id, share);
    if (children.length === 0) return;
    const isMember = parent !== null && parent.indicators.length > 0;
    const siblings = isMember ? [parent, ...children] : children;
    const { shares } = siblingWeights(
      siblings.map((sibling) => (sibling === parent ? null : sibling.weight)),
    );
    const weights = weigh(
      siblings.map((sibling, i) => ({
        id: sibling === parent ? `own/${sibling.id}` : `objective/${sibling.id}`,
        share: shares[i]!,
      })),
    );
    for (const [i, sibling] of siblings.entries()) {
      const part = share === null ? weights[i]! : weights[i]!.map((weight, draw) => weight * share[draw]!);
      if (sibling === parent) drawn.set(sibling.id, part);
      else descend(sibling, part);
    }
  };
  descend(null, null);
  return drawn;
}
