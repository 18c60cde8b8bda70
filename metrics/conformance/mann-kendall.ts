import { readNumbers, readObject } from '#metrics/domain/read-json.ts';
import { mannKendall as testTrend } from '#metrics/trend/mann-kendall.ts';
import { trendClass } from '#metrics/trend/trend-class.ts';

export function mannKendall(value: unknown): unknown {
  const result = testTrend(readNumbers(readObject(value, 'input').y, 'y'));
  if (!result.known) return null;
  const { n, score, likelihood, variance, ...rest } = result.value;
  return {
    ...rest,
    S: score,
    varS: variance,
    likelihood,
    class_higher: trendClass({ n, score, likelihood, direction: 'higher' }),
    class_lower: trendClass({ n, score, likelihood, direction: 'lower' }),
  };
}
