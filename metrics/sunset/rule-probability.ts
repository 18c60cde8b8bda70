import { requireShare } from '#metrics/domain/require-number.ts';
import type { Rule } from '#metrics/domain/rule.ts';
import type { ProbabilityBounds } from './frechet-bounds.ts';
import { poissonBinomial, probabilityOfAtLeast } from './poisson-binomial.ts';
import { ruleReferences } from './rule-references.ts';
import { requireValidRule } from './validate-rule.ts';

/** Each criterion that a rule repeats doubles the work; no mandate comes near this. */
const MOST_REPEATED = 16;
/** Bounds that were computed may differ by this where they are equal. */
const ROUNDING = 1e-9;

/**
 * Probability that a rule holds when its criteria are independent, as an interval.
 *
 * `all ∏p`, `any 1 − ∏(1 − p)`, `atLeast` by the Poisson–binomial recursion, `not 1 − p`. A criterion without a
 * probability enters as {0, 1}, so the result runs from its being not met to its being met; where every criterion
 * has one, lower = upper. A criterion that the rule refers to more than once is the same fact each time: the rule is
 * averaged over it holding and not holding.
 *
 * Independence is an assumption: errors of one source are correlated over periods, so Fréchet bounds belong beside it.
 *
 * @throws RangeError when the rule is not valid, a probability is not in [0, 1], or bounds are upside down, or more than 16 criteria repeat.
 * @source Method §5.6.
 */
export function ruleProbability(
  rule: Rule,
  probabilities: ReadonlyMap<string, ProbabilityBounds>,
): ProbabilityBounds {
  const valid = requireValidRule(rule, probabilities.keys());
  for (const [id, { lower, upper }] of probabilities) {
    requireShare(lower, `lower of ${id}`);
    requireShare(upper, `upper of ${id}`);
    if (lower > upper + ROUNDING) throw new RangeError(`lower of ${id} must not exceed upper of ${id}`);
  }
  const references = ruleReferences(valid);
  const repeated = [...new Set(references.filter((id, index) => references.indexOf(id) !== index))];
  if (repeated.length > MOST_REPEATED)
    throw new RangeError(`rule repeats more than ${MOST_REPEATED} criteria`);
  return overRepeated(valid, probabilities, repeated);
}

/** Conditions on each repeated criterion in turn; the rest of the rule is linear in every other one. */
function overRepeated(
  rule: Rule,
  probabilities: ReadonlyMap<string, ProbabilityBounds>,
  repeated: readonly string[],
): ProbabilityBounds {
  const [id, ...rest] = repeated;
  if (id === undefined) return once(rule, probabilities);
  const given = (p: number) =>
    overRepeated(rule, new Map(probabilities).set(id, { lower: p, upper: p }), rest);
  const [ifMet, ifNot] = [given(1), given(0)];
  const { lower: least, upper: most } = probabilities.get(id)!;
  const mix = (p: number, side: 'lower' | 'upper') => p * ifMet[side] + (1 - p) * ifNot[side];
  return {
    lower: Math.min(mix(least, 'lower'), mix(most, 'lower')),
    upper: Math.max(mix(least, 'upper'), mix(most, 'upper')),
  };
}

/** A rule in which every criterion that is not fixed at 0 or 1 appears once: each end of the interval on its own. */
function once(rule: Rule, probabilities: ReadonlyMap<string, ProbabilityBounds>): ProbabilityBounds {
  if ('ref' in rule) return probabilities.get(rule.ref)!;
  if ('not' in rule) {
    const { lower, upper } = once(rule.not, probabilities);
    return { lower: 1 - upper, upper: 1 - lower };
  }
  const members = 'all' in rule ? rule.all : 'any' in rule ? rule.any : rule.of;
  const parts = members.map((member) => once(member, probabilities));
  const needed = 'all' in rule ? members.length : 'any' in rule ? 1 : rule.atLeast;
  const end = (side: 'lower' | 'upper') =>
    probabilityOfAtLeast(needed, poissonBinomial(parts.map((part) => part[side])));
  return { lower: end('lower'), upper: end('upper') };
}
