import type { Rule } from '#metrics/domain/rule.ts';
import { describeProblems, type RuleProblem } from './rule-problem.ts';

/** Deeper nesting than any mandate needs; it keeps evaluation within the stack. */
const DEEPEST = 64;

type Visit = {
  readonly path: string;
  readonly knownIds: ReadonlySet<string>;
  readonly ancestors: readonly unknown[];
};

/**
 * Everything wrong with a sunset rule: empty group, k below 1 or above the group's size, unknown reference, cyclic
 * reference (a group that contains itself), nesting too deep, or not a rule at all. An empty list: valid.
 *
 * @source Method §5.1.
 */
export function validateRule(rule: unknown, criterionIds: Iterable<string>): readonly RuleProblem[] {
  return visit(rule, { path: 'rule', knownIds: new Set(criterionIds), ancestors: [] });
}

/** The rule itself if it is valid, otherwise a RangeError that lists every problem. */
export function requireValidRule(rule: unknown, criterionIds: Iterable<string>): Rule {
  const problems = validateRule(rule, criterionIds);
  if (!isRule(rule, problems)) throw new RangeError(`rule is not valid: ${describeProblems(problems)}`);
  return rule;
}

function isRule(rule: unknown, problems: readonly RuleProblem[]): rule is Rule {
  return rule !== undefined && problems.length === 0;
}

function visit(rule: unknown, at: Visit): readonly RuleProblem[] {
  const { path, ancestors } = at;
  if (ancestors.includes(rule))
    return [{ code: 'cyclic_reference', path, detail: 'the group contains itself' }];
  if (ancestors.length > DEEPEST) return [{ code: 'too_deep', path, detail: `more than ${DEEPEST} levels` }];
  if (typeof rule !== 'object' || rule === null)
    return [{ code: 'malformed', path, detail: 'not an object' }];
  const below = { ...at, ancestors: [...ancestors, rule] };
  if ('ref' in rule) return visitReference(rule.ref, at);
  if ('not' in rule) return visit(rule.not, { ...below, path: `${path}.not` });
  if ('all' in rule) return visitGroup(rule.all, { ...below, path: `${path}.all` });
  if ('any' in rule) return visitGroup(rule.any, { ...below, path: `${path}.any` });
  if ('atLeast' in rule && 'of' in rule) {
    return [
      ...visitCount(rule.atLeast, rule.of, path),
      ...visitGroup(rule.of, { ...below, path: `${path}.of` }),
    ];
  }
  return [{ code: 'malformed', path, detail: 'none of ref, not, all, any, atLeast with of' }];
}

function visitReference(id: unknown, { path, knownIds }: Visit): readonly RuleProblem[] {
  if (typeof id !== 'string') return [{ code: 'malformed', path, detail: 'ref is not text' }];
  return knownIds.has(id) ? [] : [{ code: 'unknown_reference', path, detail: id }];
}

function visitGroup(group: unknown, at: Visit): readonly RuleProblem[] {
  if (!Array.isArray(group)) return [{ code: 'malformed', path: at.path, detail: 'not a list' }];
  if (group.length === 0) return [{ code: 'empty_group', path: at.path, detail: 'no members' }];
  return group.flatMap((member, index) => visit(member, { ...at, path: `${at.path}[${index}]` }));
}

function visitCount(k: unknown, group: unknown, path: string): readonly RuleProblem[] {
  const size = Array.isArray(group) ? group.length : 0;
  const isInRange = typeof k === 'number' && Number.isInteger(k) && k >= 1 && k <= size;
  return isInRange ? [] : [{ code: 'k_out_of_range', path, detail: `${String(k)} of ${size}` }];
}
