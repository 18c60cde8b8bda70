export const RULE_PROBLEM_CODES = [
  'malformed',
  'empty_group',
  'k_out_of_range',
  'unknown_reference',
  'cyclic_reference',
  'too_deep',
  'upper_missing',
  'bounds_reversed',
  'threshold_unusable',
  'periods_out_of_range',
  'decision_probability_out_of_range',
] as const;
export type RuleProblemCode = (typeof RULE_PROBLEM_CODES)[number];

/** What is wrong with a rule or criterion, where (`all[1].of[0]`), and the offending value as text. */
export type RuleProblem = { readonly code: RuleProblemCode; readonly path: string; readonly detail: string };

/** One line for people and logs. */
export function describeProblems(problems: readonly RuleProblem[]): string {
  return problems.map(({ code, path, detail }) => `${path}: ${code} (${detail})`).join('; ');
}
