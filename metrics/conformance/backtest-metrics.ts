import { backtestMetrics as assessBacktest } from '#metrics/comparison/backtest-metrics.ts';
import { readNumber, readNumbers, readObject } from '#metrics/domain/read-json.ts';

export function backtestMetrics(value: unknown): unknown {
  const input = readObject(value, 'input');
  const outcomes = readNumbers(input.outcome, 'outcome');
  const cases = readNumbers(input.score, 'score').map((score, i) => ({ score, hasHeld: outcomes[i] === 1 }));
  const result = assessBacktest(cases, readNumber(input.level, 'level'));
  if (!result.known) return null;
  const { auc, ...rest } = result.value;
  const { value: area, lower, upper, delongVariance, hanleyMcNeilSe } = auc;
  return { ...rest, auc: area, lower, upper, delongVar: delongVariance, hanleyMcNeilSe };
}
