import { readNumber, readNumbers, readObject } from '#metrics/domain/read-json.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { dirichletMoments, drawDirichlet, normalisedWeights } from '#metrics/uncertainty/dirichlet.ts';
import { seedStream } from '#metrics/uncertainty/random-stream.ts';
import { readNumberOr } from './read-number-or.ts';

export function dirichlet(value: unknown): unknown {
  const input = readObject(value, 'input');
  const weights = readNumbers(input.weights, 'weights');
  const { weightConcentration } = DEFAULT_PARAMETERS.uncertainty;
  const concentration = readNumberOr(input.kappa, 'kappa', weightConcentration);
  const { mean, sd, covariance } = dirichletMoments({ weights, concentration });
  const draw = new Float64Array(weights.length);
  const stream = seedStream(readNumber(input.seed, 'seed'));
  drawDirichlet({ shares: normalisedWeights(weights), concentration }, stream, draw);
  return { mean, sd, cov01: covariance[0]?.[1], firstDraw: Array.from(draw) };
}
