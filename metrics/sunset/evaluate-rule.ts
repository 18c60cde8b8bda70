import type { Rule, Truth } from '#metrics/domain/rule.ts';
import { and, atLeast, not, or } from './kleene.ts';
import { requireValidRule } from './validate-rule.ts';

/** A rule with the truth of each of its parts, for showing how the result came about. */
export type RuleTrace = {
  readonly truth: Truth;
  readonly kind: 'ref' | 'not' | 'all' | 'any' | 'atLeast';
  /** Criterion id of a reference. */
  readonly ref: string | null;
  /** How many of a group must hold, for `atLeast`. */
  readonly atLeast: number | null;
  readonly parts: readonly RuleTrace[];
};

/**
 * Truth of a sunset rule from the truths of its criteria, with the truth of every part.
 *
 * `all` is AND, `any` OR, `atLeast` and `not` as in strong Kleene logic. K3 does not know that two references are the
 * same fact: `A or not A` with A = U gives U, which errs to the cautious side.
 *
 * @throws RangeError when the rule is not valid or a criterion has no truth.
 * @source Method §5.2; Kleene (1952), §64.
 */
export function traceRule(rule: Rule, truths: ReadonlyMap<string, Truth>): RuleTrace {
  return trace(requireValidRule(rule, truths.keys()), truths);
}

/** Truth of a sunset rule from the truths of its criteria (method §5.2). */
export function evaluateRule(rule: Rule, truths: ReadonlyMap<string, Truth>): Truth {
  return traceRule(rule, truths).truth;
}

function trace(rule: Rule, truths: ReadonlyMap<string, Truth>): RuleTrace {
  const leaf = { ref: null, atLeast: null, parts: [] };
  if ('ref' in rule) return { ...leaf, kind: 'ref', ref: rule.ref, truth: truths.get(rule.ref) ?? 'U' };
  if ('not' in rule) {
    const part = trace(rule.not, truths);
    return { ...leaf, kind: 'not', truth: not(part.truth), parts: [part] };
  }
  const members = 'all' in rule ? rule.all : 'any' in rule ? rule.any : rule.of;
  const parts = members.map((member) => trace(member, truths));
  const found = parts.map((part) => part.truth);
  if ('all' in rule) return { ...leaf, kind: 'all', truth: and(found), parts };
  if ('any' in rule) return { ...leaf, kind: 'any', truth: or(found), parts };
  return { ...leaf, kind: 'atLeast', atLeast: rule.atLeast, truth: atLeast(rule.atLeast, found), parts };
}
