import { readChoice, readNumber, readNumbers, readObject } from '#metrics/domain/read-json.ts';
import { olsProjection as projectLine } from '#metrics/projection/ols-projection.ts';

export function olsProjection(value: unknown): unknown {
  const input = readObject(value, 'input');
  const direction = readChoice(input.direction, ['higher', 'lower'], 'direction');
  const result = projectLine({
    t: readNumbers(input.t, 't'),
    y: readNumbers(input.y, 'y'),
    at: readNumbers(input.at, 'at'),
    level: readNumber(input.level, 'level'),
    goal: { target: readNumber(input.target, 'target'), direction },
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
