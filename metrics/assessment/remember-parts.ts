import {
  assessCriterionPart,
  assessIndicatorPart,
  type Basis,
  type IndicatorPart,
  type PartOf,
} from './assess-parts.ts';
import type { CriterionAssessment } from './assessment.ts';
import type { InputCriterion, InputIndicator } from './assessment-input.ts';

/** Parts of inputs as they come, each assessed once for as long as its input is the same object. */
export type RememberedParts = PartOf & { readonly basis: Basis };

/** Parts judged on one day by one set of conventions; another day or set needs a memory of its own. */
export function rememberParts(basis: Basis): RememberedParts {
  const indicators = new WeakMap<InputIndicator, IndicatorPart>();
  const criteria = new WeakMap<InputCriterion, CriterionAssessment>();
  return {
    basis,
    indicator: (input) => remembered(indicators, input, () => assessIndicatorPart(input, basis)),
    criterion: (input) => remembered(criteria, input, () => assessCriterionPart(input, basis)),
  };
}

function remembered<Key extends object, Value>(
  memory: WeakMap<Key, Value>,
  key: Key,
  compute: () => Value,
): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const value = compute();
  memory.set(key, value);
  return value;
}
