import type { Rule, Truth } from '#metrics/domain/rule.ts';
import { evaluateRule } from '#metrics/sunset/evaluate-rule.ts';
import { gateTruth } from '#metrics/sunset/gates.ts';
import { nextUniform, openStream } from './random-stream.ts';
import type { SimulatedCriterion, SimulatedPeriod } from './simulation-model.ts';

export type CriteriaDraws = {
  /** Truth per draw, by criterion. */
  readonly truths: readonly (readonly Truth[])[];
  /** Truth of the rule and of the gates per draw; without a rule U throughout. */
  readonly rule: readonly Truth[];
  readonly gates: readonly Truth[];
  /** Weighted share of the rule's criteria that are met, per draw. */
  readonly shareMet: Float64Array;
};

type CriteriaOptions = {
  readonly seed: number;
  readonly missionId: string;
  readonly draws: number;
  readonly rule: Rule | null;
};

/**
 * Joint draws of the sunset criteria, their rule and the gates.
 *
 * Each usable period is compared with its drawn value, two-valued; what is undetermined for want of data or quality
 * stays U in every draw. Periods on the same stream err alike, others independently.
 *
 * @throws RangeError as `evaluateRule`
 * @source Method §5.6, §7.5.
 */
export function drawCriteria(
  criteria: readonly SimulatedCriterion[],
  options: CriteriaOptions,
): CriteriaDraws {
  const { draws, rule } = options;
  const truths = criteria.map(({ periods }) => windowTruths(periods, options));
  const truthsAt = (draw: number, role: SimulatedCriterion['role']) =>
    truths.filter((_, i) => criteria[i]!.role === role).map((column) => column[draw]!);
  const atDraw = <T>(compute: (draw: number) => T): T[] =>
    Array.from({ length: draws }, (_, draw) => compute(draw));
  const shareMet = new Float64Array(draws);
  for (const [i, { weight }] of criteria.entries()) {
    for (let draw = 0; draw < draws; draw++) if (truths[i]![draw] === 'T') shareMet[draw]! += weight;
  }
  return {
    truths,
    rule: atDraw((draw) =>
      rule === null ? 'U' : evaluateRule(rule, new Map(criteria.map(({ id }, i) => [id, truths[i]![draw]!]))),
    ),
    gates: atDraw((draw) => gateTruth(truthsAt(draw, 'gate'), truthsAt(draw, 'veto')).truth),
    shareMet,
  };
}

/** AND over the periods, draw by draw. */
function windowTruths(periods: readonly (SimulatedPeriod | null)[], options: CriteriaOptions): Truth[] {
  const start: Truth = periods.length === 0 || periods.includes(null) ? 'U' : 'T';
  const truths = new Array<Truth>(options.draws).fill(start);
  for (const period of periods) {
    if (period === null) continue;
    const stream = openStream({ ...options, inputId: `measurement/${period.stream}` });
    for (let draw = 0; draw < options.draws; draw++) {
      if (!period.holdsAt(nextUniform(stream))) truths[draw] = 'F';
    }
  }
  return truths;
}
