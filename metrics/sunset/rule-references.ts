import type { Rule } from '#metrics/domain/rule.ts';

/** Criterion ids a rule refers to, in order of appearance, repeated ones as often as they appear. */
export function ruleReferences(rule: Rule): readonly string[] {
  if ('ref' in rule) return [rule.ref];
  if ('not' in rule) return ruleReferences(rule.not);
  const members = 'all' in rule ? rule.all : 'any' in rule ? rule.any : rule.of;
  return members.flatMap(ruleReferences);
}
