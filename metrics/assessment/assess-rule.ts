import type { Rule } from '#metrics/domain/rule.ts';
import { traceRule } from '#metrics/sunset/evaluate-rule.ts';
import { ruleProbability } from '#metrics/sunset/rule-probability.ts';
import { validateRule } from '#metrics/sunset/validate-rule.ts';
import type { CriterionAssessment, RuleAssessment } from './assessment.ts';

/**
 * The sunset rule from its criteria: truth with its trace, and probability under independence as an interval.
 *
 * No rule is U with `no_sunset_rule`; a rule that is not valid is U with `rule_invalid` and its problems: a record
 * that cannot be read as a rule never counts as met.
 *
 * @source Method §5.1, §5.2, §5.6.
 */
export function assessRule(rule: Rule | null, criteria: readonly CriterionAssessment[]): RuleAssessment {
  const unknown = { truth: 'U' as const, probability: null, trace: null };
  if (rule === null) return { ...unknown, reason: 'no_sunset_rule', problems: [] };
  const problems = validateRule(
    rule,
    criteria.map((criterion) => criterion.id),
  );
  if (problems.length > 0) return { ...unknown, reason: 'rule_invalid', problems };
  const trace = traceRule(rule, new Map(criteria.map(({ id, truth }) => [id, truth])));
  return {
    truth: trace.truth,
    reason: trace.truth === 'U' ? 'criteria_undetermined' : null,
    probability: ruleProbability(rule, new Map(criteria.map((item) => [item.id, item.probabilityBounds]))),
    trace,
    problems: [],
  };
}
