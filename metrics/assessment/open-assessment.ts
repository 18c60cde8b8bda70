import { requireCount } from '#metrics/domain/require-number.ts';
import { DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';
import { ruleProbability as independentProbability } from '#metrics/sunset/rule-probability.ts';
import { type AssessedParts, gatherParts } from './assess-parts.ts';
import type { Assessment, CriterionAssessment } from './assessment.ts';
import type { AssessmentInput } from './assessment-input.ts';
import { combineParts } from './combine-parts.ts';
import { type RememberedParts, rememberParts } from './remember-parts.ts';
import { type Simulation, type SimulationOptions, simulateAssessment } from './simulate-assessment.ts';
import type { TruthColumn } from './simulate-rule.ts';
import { type DrawnCriterion, simulateRuleProbability } from './simulate-rule-probability.ts';
import { openUniforms } from './simulate-uniforms.ts';
import type { Drawing } from './simulate-window.ts';

/** What to change; what is left out stays. */
export type Change = { readonly input?: AssessmentInput; readonly parameters?: MethodParameters };

/**
 * An assessment that can be changed. Nothing in it is overwritten: each change gives another one, which shares with
 * the one it came from whatever is still the same.
 */
export type OpenAssessment = {
  readonly input: AssessmentInput;
  readonly parameters: MethodParameters;
  /** Each indicator and each criterion by itself. */
  readonly parts: AssessedParts;
  /** As `assessWithSimulation` gives it, without the cost of a simulation. */
  readonly assessment: () => Assessment;
  /** As `assessWithSimulation` gives it; null: no draws. */
  readonly simulation: () => Simulation | null;
  /** Probability of the sunset rule that the class rests on; null: no valid rule. */
  readonly ruleProbability: () => number | null;
  /** The same with other criteria in the place of those of their id. */
  readonly ruleProbabilityWith: (criteria: ReadonlyMap<string, DrawnCriterion>) => number | null;
  /**
   * The assessment of a changed input. Indicators and criteria that are the same objects as before are not assessed
   * again, so a change must leave what it does not touch as it is, and must not alter an object in place.
   */
  readonly change: (change: Change) => OpenAssessment;
};

/** What is kept between changes. */
type Memory = { readonly remembered: RememberedParts; readonly drawing: Drawing };

/**
 * Opens an assessment for changes: of values, weights, targets, thresholds, rules, parameters.
 *
 * @throws RangeError as `assess`; draws not a whole number of at least 0
 * @source Method §1–7.5.
 */
export function openAssessment(input: AssessmentInput, options: SimulationOptions): OpenAssessment {
  const draws = requireCount(options.draws, 'draws');
  const parameters = options.parameters ?? DEFAULT_PARAMETERS;
  const drawing = {
    draws,
    uniforms: options.uniforms ?? openUniforms(options, draws),
    windows: new WeakMap<CriterionAssessment, TruthColumn>(),
  };
  const remembered = rememberParts({ on: input.on, parameters });
  return openWith(input, options, { remembered, drawing });
}

function openWith(input: AssessmentInput, options: SimulationOptions, memory: Memory): OpenAssessment {
  const { remembered, drawing } = memory;
  const { parameters } = remembered.basis;
  const parts = gatherParts(input, remembered);
  const inputOf = new Map(input.criteria.map((criterion) => [criterion.id, criterion]));
  const independent = once(() => combineParts(input, parts, { parameters }));
  const ruleProbabilityWith: OpenAssessment['ruleProbabilityWith'] = (others) => {
    const { rule } = input;
    if (independent().rule.trace === null || rule === null) return null;
    const criterionOf = (id: string): DrawnCriterion =>
      others.get(id) ?? { assessed: parts.criteria.get(id)!, input: inputOf.get(id)! };
    if (drawing.draws > 0) return simulateRuleProbability(rule, criterionOf, drawing).lower;
    const bounds = [...inputOf.keys()].map((id) => [id, criterionOf(id).assessed.probabilityBounds] as const);
    return independentProbability(rule, new Map(bounds)).lower;
  };
  const ruleProbability = once(() => ruleProbabilityWith(new Map()));
  const assessment = once(() =>
    combineParts(input, parts, { parameters, ruleProbability: ruleProbability() }),
  );
  return {
    input,
    parameters,
    parts,
    assessment,
    ruleProbability,
    ruleProbabilityWith,
    simulation: once(() =>
      simulateAssessment(input, assessment(), { ...options, parameters, uniforms: drawing.uniforms }),
    ),
    change: ({ input: next = input, parameters: changed = parameters }) => {
      const isSameBasis = next.on === input.on && changed === parameters;
      return openWith(next, options, {
        drawing,
        remembered: isSameBasis ? remembered : rememberParts({ on: next.on, parameters: changed }),
      });
    },
  };
}

function once<Value>(compute: () => Value): () => Value {
  let kept: { readonly value: Value } | null = null;
  return () => {
    kept ??= { value: compute() };
    return kept.value;
  };
}
