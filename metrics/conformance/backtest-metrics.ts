import { backtestMetrics as assessBacktest } from '#metrics/comparison/backtest-metrics.ts';
import { readList, readNumbers, readObject } from '#metrics/domain/read-json.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { readNumberOr } from './read-number-or.ts';

export function backtestMetrics(value: unknown): unknown {
  const input = readObject(value, 'input');
  const outcomes = readList(input.outcome, 'outcome', readOutcome);
  const scores = readNumbers(input.score, 'score');
  if (outcomes.length !== scores.length) throw new RangeError('score and outcome must have the same length');
  const cases = scores.map((score, i) => ({ score, hasHeld: outcomes[i]! }));
  const level = readNumberOr(input.level, 'level', DEFAULT_PARAMETERS.displayLevel);
  const result = assessBacktest(cases, level);
  if (!result.known) return null;
  const { auc, ...rest } = result.value;
  const { value: area, lower, upper, delongVariance, hanleyMcNeilSe } = auc;
  return { ...rest, auc: area, lower, upper, delongVar: delongVariance, hanleyMcNeilSe };
}

function readOutcome(value: unknown, name: string): boolean {
  if (value === 1 || value === true) return true;
  if (value === 0 || value === false) return false;
  throw new RangeError(`${name} must be 1 or 0`);
}
