import type { IsoDate } from '#metrics/domain/period.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import { assessCriterion } from './assess-criterion.ts';
import { assessDurability } from './assess-durability.ts';
import { type AssessedIndicator, assessIndicator } from './assess-indicator.ts';
import type { CriterionAssessment } from './assessment.ts';
import type { AssessmentInput, InputCriterion, InputIndicator } from './assessment-input.ts';

export type IndicatorPart = {
  readonly assessed: AssessedIndicator;
  /** That what has been reached does not last; null: not known. */
  readonly reversalRisk: number | null;
};

/**
 * What an assessment is put together from: each indicator and each criterion by itself. None of them depends on
 * another, nor on any weight, so whatever a change leaves alone need not be assessed again.
 */
export type AssessedParts = {
  /** By indicator id. */
  readonly indicators: ReadonlyMap<string, IndicatorPart>;
  /** By criterion id, in the order of the input. */
  readonly criteria: ReadonlyMap<string, CriterionAssessment>;
};

/** The day an item is judged on and the conventions it is judged by. */
export type Basis = { readonly on: IsoDate; readonly parameters: MethodParameters };

/**
 * The parts of an assessment, each on its own.
 *
 * @throws RangeError when two indicators or two criteria share an id, or a number of the input is unusable
 * @source Method §1, §3, §5, §6.3.
 */
export function assessParts(input: AssessmentInput, parameters: MethodParameters): AssessedParts {
  const basis = { on: input.on, parameters };
  return gatherParts(input, {
    indicator: (use) => assessIndicatorPart(use, basis),
    criterion: (criterion) => assessCriterionPart(criterion, basis),
  });
}

/** How one indicator and one criterion are assessed, or remembered. */
export type PartOf = {
  readonly indicator: (indicator: InputIndicator) => IndicatorPart;
  readonly criterion: (criterion: InputCriterion) => CriterionAssessment;
};

/**
 * The parts of an input by their ids.
 *
 * @throws RangeError when two indicators or two criteria share an id
 */
export function gatherParts({ objectives, criteria }: AssessmentInput, partOf: PartOf): AssessedParts {
  const uses = objectives.flatMap((objective) => objective.indicators);
  return {
    indicators: byId(
      uses.map((use) => [use.id, partOf.indicator(use)] as const),
      'indicators',
    ),
    criteria: byId(
      criteria.map((criterion) => [criterion.id, partOf.criterion(criterion)] as const),
      'criteria',
    ),
  };
}

export function assessIndicatorPart(indicator: InputIndicator, basis: Basis): IndicatorPart {
  const assessed = assessIndicator(indicator, basis.on, basis.parameters);
  return { assessed, reversalRisk: assessDurability(assessed, indicator, basis) };
}

export function assessCriterionPart(
  criterion: InputCriterion,
  { on, parameters }: Basis,
): CriterionAssessment {
  return assessCriterion(criterion, on, parameters);
}

function byId<Item>(entries: readonly (readonly [string, Item])[], name: string): ReadonlyMap<string, Item> {
  const items = new Map(entries);
  if (items.size < entries.length) throw new RangeError(`${name} must have different ids`);
  return items;
}
