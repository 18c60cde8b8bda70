/**
 * Frozen inputs of an assessment that come from a file: checked for their shape, and otherwise left as they are, so
 * that their hash is that of the file. What a number may be is for the method to judge.
 */
import { z } from 'zod';
import { AppError } from '#app/errors.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { CRITERION_ROLES, INDICATOR_ROLES } from '#metrics/domain/dossier.ts';
import { DIRECTIONS, SCALES } from '#metrics/domain/indicator.ts';
import { QUALITY_GRADES } from '#metrics/domain/observation.ts';
import { FREQUENCIES } from '#metrics/domain/period.ts';
import { COMPARATORS, type Rule } from '#metrics/domain/rule.ts';
import { Day, Mandate } from './mandate-schema.ts';
import { Money } from './money-schema.ts';
import { Peers } from './peers-schema.ts';

const Maybe = z.number().nullable();
const Span = z.looseObject({ label: z.string(), start: Day, end: Day });

const Uncertainty = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('none') }),
  z.looseObject({ kind: z.literal('unknown') }),
  z.looseObject({ kind: z.literal('standard_error'), standardError: z.number() }),
  z.looseObject({ kind: z.literal('interval'), lower: z.number(), upper: z.number(), level: z.number() }),
  z.looseObject({
    kind: z.literal('count'),
    count: z.number(),
    exposure: z.number(),
    per: z.number(),
    dispersion: Maybe,
  }),
  z.looseObject({
    kind: z.literal('proportion'),
    successes: z.number(),
    trials: z.number(),
    designEffect: Maybe,
    scale: z.number(),
  }),
]);

const Series = z.looseObject({
  frequency: z.enum(FREQUENCIES),
  lagYears: z.number(),
  lowerBound: Maybe,
  upperBound: Maybe,
  isCount: z.boolean().exactOptional(),
  isSensitive: z.boolean().exactOptional(),
  observations: z.array(
    z.looseObject({
      period: Span,
      value: Maybe,
      uncertainty: Uncertainty,
      grade: z.enum(QUALITY_GRADES).nullable(),
      publishedOn: Day.nullable(),
      breakBefore: z.boolean(),
      releases: z.looseObject({ count: z.number(), first: z.number() }).exactOptional(),
      counts: z.looseObject({ count: Maybe, personsAtRisk: Maybe }).exactOptional(),
      ref: z.string(),
    }),
  ),
});

const Target = z.looseObject({ value: Maybe, lower: Maybe, upper: Maybe });

const Indicator = z.looseObject({
  id: z.string(),
  code: z.string(),
  direction: z.enum(DIRECTIONS),
  scale: z.enum(SCALES),
  isRatioScale: z.boolean(),
  role: z.enum(INDICATOR_ROLES),
  weight: Maybe,
  baseline: z.looseObject({ value: z.number(), period: Span }).nullable(),
  target: Target.nullable(),
  targetDueOn: Day.nullable(),
  milestones: z.array(z.looseObject({ on: Day, value: z.number() })),
  originalTarget: Target.nullable(),
  series: Series,
});

const Objective = z.looseObject({
  id: z.string(),
  parent: z.string().nullable(),
  title: z.string(),
  weight: Maybe,
  isCritical: z.boolean(),
  indicators: z.array(Indicator),
});

const Criterion = z.looseObject({
  id: z.string(),
  title: z.string(),
  role: z.enum(CRITERION_ROLES),
  weight: Maybe,
  condition: z
    .looseObject({
      comparator: z.enum(COMPARATORS),
      threshold: z.number(),
      upper: Maybe,
      sustained: z.looseObject({ periods: z.number(), frequency: z.enum(FREQUENCIES) }),
      minQuality: z.enum(QUALITY_GRADES),
      decisionProbability: z.number(),
    })
    .nullable(),
  series: Series.nullable(),
  span: Maybe,
  hasCommonError: z.boolean().exactOptional(),
});

const RuleSchema: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    z.strictObject({ ref: z.string() }),
    z.strictObject({ all: z.array(RuleSchema) }),
    z.strictObject({ any: z.array(RuleSchema) }),
    z.strictObject({ atLeast: z.number(), of: z.array(RuleSchema) }),
    z.strictObject({ not: RuleSchema }),
  ]),
);

const Inputs: z.ZodType<AssessmentInput> = z.looseObject({
  on: Day,
  objectives: z.array(Objective),
  criteria: z.array(Criterion),
  rule: RuleSchema.nullable(),
  sunsetOn: Day.nullable(),
  expiresOn: Day.nullable(),
  mandate: Mandate,
  money: Money,
  peers: Peers,
});

/** @throws AppError `input_unusable`, naming the first place that is not as it has to be */
export function parseInputs(document: unknown): AssessmentInput {
  const parsed = Inputs.safeParse(document);
  if (parsed.success) return document as AssessmentInput;
  const [issue] = parsed.error.issues;
  const place = issue?.path.length ? issue.path.join('.') : 'the document';
  throw new AppError('input_unusable', {
    message: `These are not the inputs of an assessment: ${place}: ${issue?.message}.`,
  });
}
