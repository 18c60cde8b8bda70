import type { InputCriterion } from '#metrics/assessment/assessment-input.ts';
import type { CriterionRole } from '#metrics/domain/dossier.ts';
import type { Truth } from '#metrics/domain/rule.ts';
import type { ReadinessClass } from '#metrics/readiness/readiness-class.ts';
import { forcedCriterion } from './forced-criterion.ts';
import type { OpenVerdict } from './open-verdict.ts';

/** A truth that gives the mission another class, where no smaller step the same way does. */
export type TruthMove = { readonly truth: Truth; readonly readiness: ReadinessClass };

export type CriterionVerdict = {
  readonly id: string;
  readonly role: CriterionRole;
  /** As it is. */
  readonly truth: Truth;
  /** At most one towards met and one towards not met; empty: no truth of it alone moves the class. */
  readonly moves: readonly TruthMove[];
};

/** From the worst to the best that can be known of a condition; a step is from one to the next. */
const ORDER: readonly Truth[] = ['F', 'U', 'T'];

/**
 * The smallest change of one criterion, gate or veto alone that moves the class of a mission, in both directions.
 *
 * @source Method §5.2, §5.7, §6.4.
 */
export function criterionVerdict(verdict: OpenVerdict, criterion: InputCriterion): CriterionVerdict {
  const { id, role } = criterion;
  const { truth } = verdict.parts.criteria.get(id)!;
  const at = ORDER.indexOf(truth);
  const towards = (truths: readonly Truth[]): readonly TruthMove[] => {
    for (const forced of truths) {
      const { readiness } = verdict.try({
        indicators: [],
        criteria: [forcedCriterion(criterion, forced, verdict.input.on)],
      });
      if (readiness !== verdict.readiness) return [{ truth: forced, readiness }];
    }
    return [];
  };
  return {
    id,
    role,
    truth,
    moves: [...towards(ORDER.slice(at + 1)), ...towards(ORDER.slice(0, at).toReversed())],
  };
}
