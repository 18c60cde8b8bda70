import { readChoice, readNullable, readNumber, readNumbers, readObject } from '#metrics/domain/read-json.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { olsProjection as projectLine } from '#metrics/projection/ols-projection.ts';
import { readNumberOr } from './read-number-or.ts';

export function olsProjection(value: unknown): unknown {
  const input = readObject(value, 'input');
  const target = readNullable(input.target, 'target', readNumber);
  const result = projectLine({
    t: readNumbers(input.t, 't'),
    y: readNumbers(input.y, 'y'),
    at: readNumbers(input.at, 'at'),
    level: readNumberOr(input.level, 'level', DEFAULT_PARAMETERS.projection.level),
    goal:
      target === null
        ? null
        : { target, direction: readChoice(input.direction, ['higher', 'lower'], 'direction') },
  });
  if (!result.known) return null;
  const { slope, intercept, sigma, predictions } = result.value;
  return {
    slope,
    intercept,
    sigma,
    point: predictions.map((prediction) => prediction.value),
    lower: predictions.map((prediction) => prediction.lower),
    upper: predictions.map((prediction) => prediction.upper),
    predSd: predictions.map((prediction) => prediction.sd),
    pMet: predictions.map((prediction) => prediction.probabilityMet),
  };
}
