import {
  type JsonObject,
  readChoice,
  readNullable,
  readNumber,
  readObject,
} from '#metrics/domain/read-json.ts';
import { COMPARATORS } from '#metrics/domain/rule.ts';
import { UNBOUNDED } from '#metrics/observation/distribution.ts';
import { tailProbabilities } from '#metrics/observation/distribution-cdf.ts';
import { observationDistribution } from '#metrics/observation/observation-distribution.ts';
import type { StatedUncertainty } from '#metrics/observation/stated-uncertainty.ts';
import { conditionProbability } from '#metrics/sunset/condition-probability.ts';
import { RATE_BASE, readNumberOr } from './read-number-or.ts';

export function checkCriterionProbability(input: unknown): unknown {
  const fields = readObject(input, 'input');
  const uncertainty = readStated(fields);
  // A count or a proportion carries its value in its own numbers.
  const isValueApart = uncertainty.kind === 'standard_error' || uncertainty.kind === 'interval';
  const value = isValueApart ? readNumber(fields.value, 'value') : 0;
  const figure = { value, uncertainty, grade: null, span: null, bounds: UNBOUNDED };
  const stated = observationDistribution(figure);
  if (!stated.known) return { pBelow: null, pMet: null };
  const { distribution } = stated.value;
  const threshold = readNumber(fields.threshold, 'threshold');
  const comparator = readChoice(fields.comparator, COMPARATORS, 'comparator');
  const outcome = conditionProbability({ comparator, threshold, upper: readUpper(fields) }, distribution);
  return {
    pBelow: tailProbabilities(distribution, threshold).below,
    pMet: outcome.known ? outcome.value : null,
  };
}

/** Second bound of the condition; `upper` unless the figure itself has an interval of that name. */
function readUpper(fields: JsonObject): number | null {
  const own = fields.dist === 'split' ? undefined : fields.upper;
  return readNullable(fields.thresholdUpper ?? own, 'thresholdUpper', readNumber);
}

function readStated(fields: JsonObject): StatedUncertainty {
  const number = (key: string) => readNumber(fields[key], key);
  const optional = (key: string) => readNullable(fields[key], key, readNumber);
  switch (readChoice(fields.dist, ['normal', 'split', 'gammaCount', 'beta'], 'dist')) {
    case 'normal':
      return { kind: 'standard_error', standardError: number('se') };
    case 'split':
      return { kind: 'interval', lower: number('lower'), upper: number('upper'), level: number('level') };
    case 'gammaCount':
      return {
        kind: 'count',
        count: number('count'),
        exposure: number('exposure'),
        per: readNumberOr(fields.per, 'per', RATE_BASE),
        dispersion: optional('phi'),
      };
    case 'beta':
      return {
        kind: 'proportion',
        successes: number('x'),
        trials: number('n'),
        designEffect: optional('deff'),
        scale: 1,
      };
  }
}
