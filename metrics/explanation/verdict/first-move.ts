/** A row of changes, each a step further than the one before; step 0 leaves things as they are. */
export type Steps<At> = {
  readonly last: number;
  readonly at: (step: number) => At;
  readonly isMoved: (at: At) => boolean;
  /** True only where nothing between two steps, both unmoved, can be moved. */
  readonly isStillBetween: (from: At, to: At) => boolean;
};

/**
 * The first step that moves something, or null where none does: exactly the first, although what moves need not stay
 * moved further on.
 *
 * A stretch between two unmoved steps is passed over where nothing within it can be moved, and halved where that is
 * not known, down to single steps. So every step before the one found has been tried or is known not to move.
 *
 * @source Branch and bound: Land A. H., Doig A. G. (1960), Econometrica 28(3), 497–520.
 */
export function firstMove<At>(steps: Steps<At>): number | null {
  const kept = new Map<number, At>();
  const at = (step: number): At => {
    const known = kept.get(step);
    if (known !== undefined) return known;
    const value = steps.at(step);
    kept.set(step, value);
    return value;
  };
  /** `from` is known to be unmoved. */
  const search = (from: number, to: number): number | null => {
    if (to <= from) return null;
    const isMoved = steps.isMoved(at(to));
    if (to - from === 1) return isMoved ? to : null;
    if (!isMoved && steps.isStillBetween(at(from), at(to))) return null;
    const middle = from + Math.floor((to - from) / 2);
    return steps.isMoved(at(middle)) ? search(from, middle) : (search(from, middle) ?? search(middle, to));
  };
  if (steps.last < 1) return null;
  return search(0, steps.last);
}
