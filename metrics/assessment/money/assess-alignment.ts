import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { fundingAlignment, needOfObjectives } from '#metrics/money/funding-alignment.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import { achievementOn } from '../achievement-on.ts';
import type { AssessmentInput } from '../assessment-input.ts';
import type { CurrencyBooks } from './currency-books.ts';
import { spendingByObjective } from './spending-by-objective.ts';

export type FundingAlignmentResult = Outcome<{
  /** 1: money goes where the need is; 0: none of it does. */
  readonly alignment: number;
  /** Share of the money that would have to move. */
  readonly dissimilarity: number;
  readonly objectives: readonly {
    readonly id: string;
    readonly fundingShare: number;
    readonly needShare: number;
  }[];
  /** Share of the spending that is declared for no objective; it is left out. */
  readonly unallocatedShare: number;
}>;

/**
 * How far the spending of one currency goes where the need is, over the objectives that are scored.
 *
 * Unknown (`missing`): `no_spend`, `no_allocation` where nothing says which objective the money is for,
 * `objective_unscored` where the need of an objective is not known; `undefined`: `no_funding`, `no_need`.
 *
 * @source Method §9.5.
 */
export function assessAlignment(
  { spending }: CurrencyBooks,
  input: AssessmentInput,
  parameters: MethodParameters,
): FundingAlignmentResult {
  if (spending.length === 0) return unknown('missing', 'no_spend');
  const split = spendingByObjective(spending, input.money.allocations);
  if (split === null) return unknown('missing', 'no_allocation');
  const { objectives } = achievementOn(input, input.on, parameters).composite;
  const scores = objectives.flatMap(({ score }) => (score === null ? [] : [score]));
  if (scores.length < objectives.length) return unknown('missing', 'objective_unscored');
  const funding = objectives.map(({ id }) => Math.max(0, split.byObjective.get(id) ?? 0));
  const need = needOfObjectives(
    objectives.map(({ weightShare }) => weightShare),
    scores,
  );
  const result = fundingAlignment(funding, need);
  if (!result.known) return result;
  const { fundingShares, needShares, alignment, dissimilarity } = result.value;
  return known({
    alignment,
    dissimilarity,
    objectives: objectives.map(({ id }, j) => ({
      id,
      fundingShare: fundingShares[j]!,
      needShare: needShares[j]!,
    })),
    unallocatedShare: split.unallocatedShare,
  });
}
