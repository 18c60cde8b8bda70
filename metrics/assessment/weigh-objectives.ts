import { siblingWeights } from '#metrics/composite/weights.ts';
import type { InputObjective } from './assessment-input.ts';

export type WeighedObjective = InputObjective & {
  /** Product of the shares among siblings, down the tree; adds up to 1 over the mission. */
  readonly weightShare: number;
};

type Members = ReadonlyMap<string | null, readonly InputObjective[]>;
type Branch = {
  readonly parent: InputObjective | null;
  readonly share: number;
  readonly isCritical: boolean;
};

/**
 * The objectives that are scored, with their weights multiplied down the tree.
 *
 * Scored are those that carry indicators and those at the ends of the tree; a parent without indicators only passes
 * its weight on. A parent with indicators of its own is weighed among its children. What is critical above is
 * critical below.
 *
 * @throws RangeError on a repeated id, an unknown parent, objectives that are their own ancestors, or unusable weights.
 * @source Method §4.2.
 */
export function weighObjectives(objectives: readonly InputObjective[]): readonly WeighedObjective[] {
  const ids = new Set(objectives.map((objective) => objective.id));
  if (ids.size < objectives.length) throw new RangeError('objectives must have different ids');
  const orphan = objectives.find(({ parent }) => parent !== null && !ids.has(parent));
  if (orphan !== undefined)
    throw new RangeError(`parent of objective ${orphan.id} does not exist: ${orphan.parent}`);
  const members: Members = Map.groupBy(objectives, (objective) => objective.parent);
  const weighed = descend({ parent: null, share: 1, isCritical: false }, members);
  const reached = new Set(weighed.flatMap(({ id }) => withAncestors(id, objectives)));
  const lost = objectives.find((objective) => !reached.has(objective.id));
  if (lost !== undefined) throw new RangeError(`objective ${lost.id} is its own ancestor`);
  return weighed;
}

function descend({ parent, share, isCritical }: Branch, members: Members): readonly WeighedObjective[] {
  const children = members.get(parent?.id ?? null) ?? [];
  const own = parent !== null && (parent.indicators.length > 0 || children.length === 0) ? [parent] : [];
  const siblings = [...own, ...children];
  const isLeaf = children.length === 0;
  if (isLeaf) return own.map((objective) => ({ ...objective, isCritical, weightShare: share }));
  const { shares } = siblingWeights(siblings.map((sibling) => (sibling === parent ? null : sibling.weight)));
  return siblings.flatMap((sibling, index) => {
    const part = share * shares[index]!;
    if (sibling === parent) return [{ ...sibling, isCritical, weightShare: part }];
    return descend({ parent: sibling, share: part, isCritical: isCritical || sibling.isCritical }, members);
  });
}

function withAncestors(id: string, objectives: readonly InputObjective[]): readonly string[] {
  const parent = objectives.find((objective) => objective.id === id)?.parent ?? null;
  return parent === null ? [id] : [id, ...withAncestors(parent, objectives)];
}
