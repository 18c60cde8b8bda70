import {
  type AssessedParts,
  assessCriterionPart,
  assessIndicatorPart,
  type Basis,
  type IndicatorPart,
} from '#metrics/assessment/assess-parts.ts';
import type {
  AssessmentInput,
  InputCriterion,
  InputIndicator,
} from '#metrics/assessment/assessment-input.ts';
import { valuesOf } from '#metrics/assessment/combine-parts.ts';
import { frameMission } from '#metrics/assessment/frame-mission.ts';
import { judgeParts, type PartValues } from '#metrics/assessment/judge-parts.ts';
import type { OpenAssessment } from '#metrics/assessment/open-assessment.ts';
import type { DrawnCriterion } from '#metrics/assessment/simulate-rule-probability.ts';
import { type ReadinessClass, readinessClass } from '#metrics/readiness/readiness-class.ts';

/** Indicators and criteria in place of those of the same id. */
export type Replacements = {
  readonly indicators: readonly InputIndicator[];
  readonly criteria: readonly InputCriterion[];
};

/** Replacements with what they come to, and the class of the mission with them. */
export type Tried = {
  readonly indicators: ReadonlyMap<string, IndicatorPart>;
  readonly criteria: ReadonlyMap<string, DrawnCriterion>;
  readonly readiness: ReadinessClass;
  readonly ruleProbability: () => number | null;
};

/** The verdict of an assessment, ready to be tried with changes: it judges anew, and assesses only what is replaced. */
export type OpenVerdict = {
  readonly input: AssessmentInput;
  readonly parts: AssessedParts;
  readonly basis: Basis;
  readonly readiness: ReadinessClass;
  /** The class with replacements: that of the whole assessment of the input so changed, draws included. */
  readonly try: (replacements: Replacements) => Tried;
  /** The class for given values of the parts and a given probability of the rule. */
  readonly judge: (values: PartValues, ruleProbability: () => number | null) => ReadinessClass;
};

export function openVerdict(open: OpenAssessment): OpenVerdict {
  const { input, parameters, parts } = open;
  const basis = { on: input.on, parameters };
  const frame = frameMission(input);
  const judge: OpenVerdict['judge'] = (values, ruleProbability) =>
    readinessClass(judgeParts(frame, values, { parameters, ruleProbability }).readiness, parameters);
  return {
    input,
    parts,
    basis,
    readiness: open.assessment().verdict.readiness,
    judge,
    try: (replacements) => {
      const indicators = new Map(
        replacements.indicators.map((use) => [use.id, assessIndicatorPart(use, basis)]),
      );
      const criteria = new Map(
        replacements.criteria.map((item) => [
          item.id,
          { input: item, assessed: assessCriterionPart(item, basis) },
        ]),
      );
      const ruleProbability = () => open.ruleProbabilityWith(criteria);
      const values = withReplaced(parts, indicators, criteria);
      return { indicators, criteria, ruleProbability, readiness: judge(values, ruleProbability) };
    },
  };
}

function withReplaced(
  parts: AssessedParts,
  indicators: Tried['indicators'],
  criteria: Tried['criteria'],
): PartValues {
  const usual = valuesOf(parts);
  return {
    scoreOf: (id) => {
      const replaced = indicators.get(id);
      return replaced === undefined ? usual.scoreOf(id) : replaced.assessed.progress.score;
    },
    reversalRiskOf: (id) => {
      const replaced = indicators.get(id);
      return replaced === undefined ? usual.reversalRiskOf(id) : replaced.reversalRisk;
    },
    truthOf: (id) => criteria.get(id)?.assessed.truth ?? usual.truthOf(id),
  };
}
