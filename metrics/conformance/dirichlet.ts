import { readNumber, readNumbers, readObject } from '#metrics/domain/read-json.ts';
import { dirichletMoments, drawDirichlet, normalisedWeights } from '#metrics/uncertainty/dirichlet.ts';
import { seedStream } from '#metrics/uncertainty/random-stream.ts';

export function dirichlet(value: unknown): unknown {
  const input = readObject(value, 'input');
  const weights = readNumbers(input.weights, 'weights');
  const concentration = readNumber(input.kappa, 'kappa');
  const { mean, sd, covariance } = dirichletMoments({ weights, concentration });
  const draw = new Float64Array(weights.length);
  const stream = seedStream(readNumber(input.seed, 'seed'));
  drawDirichlet({ shares: normalisedWeights(weights), concentration }, stream, draw);
  return { mean, sd, cov01: covariance[0]?.[1], firstDraw: Array.from(draw) };
}
