import { readObject } from '#metrics/domain/read-json.ts';
import { evaluateRule } from '#metrics/sunset/evaluate-rule.ts';
import { requireValidRule } from '#metrics/sunset/validate-rule.ts';
import { readTruth } from './read-truths.ts';

export function checkRuleTrees(input: unknown): unknown {
  const fields = readObject(input, 'input');
  const truths = new Map(
    Object.entries(readObject(fields.env, 'env')).map(([id, truth]) => [id, readTruth(truth, `env.${id}`)]),
  );
  return evaluateRule(requireValidRule(fields.rule, truths.keys()), truths);
}
