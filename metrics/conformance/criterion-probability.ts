import {
  type JsonObject,
  readChoice,
  readNullable,
  readNumber,
  readObject,
} from '#metrics/domain/read-json.ts';
import { COMPARATORS } from '#metrics/domain/rule.ts';
import { type Distribution, UNBOUNDED } from '#metrics/observation/distribution.ts';
import { tailProbabilities } from '#metrics/observation/distribution-cdf.ts';
import { fromPublishedInterval, fromStandardError } from '#metrics/observation/published-uncertainty.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { conditionProbability } from '#metrics/sunset/condition-probability.ts';
import { POISSON, RATE_BASE, readNumberOr } from './read-number-or.ts';

export function checkCriterionProbability(input: unknown): unknown {
  const fields = readObject(input, 'input');
  const distribution = readDistribution(fields);
  const threshold = readNumber(fields.threshold, 'threshold');
  const comparator = readChoice(fields.comparator, COMPARATORS, 'comparator');
  const upper = readUpper(fields);
  const outcome = conditionProbability({ comparator, threshold, upper }, distribution);
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

function readDistribution(fields: JsonObject): Distribution {
  const number = (key: string) => readNumber(fields[key], key);
  switch (readChoice(fields.dist, ['normal', 'split', 'gammaCount', 'beta'], 'dist')) {
    case 'normal':
      return { ...fromStandardError(number('value'), number('se')), ...UNBOUNDED };
    case 'split': {
      const [value, lower, upper, level] = [
        number('value'),
        number('lower'),
        number('upper'),
        number('level'),
      ];
      return { ...fromPublishedInterval({ value, lower, upper, level }), ...UNBOUNDED };
    }
    case 'gammaCount': {
      const [count, exposure, per, dispersion] = [
        number('count'),
        number('exposure'),
        readNumberOr(fields.per, 'per', RATE_BASE),
        readNumberOr(fields.phi, 'phi', POISSON),
      ];
      return { kind: 'count', count, exposure, per, dispersion, ...UNBOUNDED };
    }
    case 'beta': {
      const [successes, trials] = [number('x'), number('n')];
      const designEffect = readNumberOr(fields.deff, 'deff', DEFAULT_PARAMETERS.designEffect);
      return { kind: 'proportion', successes, trials, designEffect, scale: 1, ...UNBOUNDED };
    }
  }
}
