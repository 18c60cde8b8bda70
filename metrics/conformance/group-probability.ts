import { readNumbers, readObject } from '#metrics/domain/read-json.ts';
import { frechetBoundsOfAll, frechetBoundsOfAny } from '#metrics/sunset/frechet-bounds.ts';
import { poissonBinomial, probabilityOfAtLeast } from '#metrics/sunset/poisson-binomial.ts';
import { truthOfProbability } from '#metrics/sunset/truth-of-probability.ts';

export function checkGroupProbability(input: unknown): unknown {
  const probabilities = readNumbers(readObject(input, 'input').p, 'p');
  const distribution = poissonBinomial(probabilities);
  const tails = probabilities.map(
    (_, index) => [index + 1, probabilityOfAtLeast(index + 1, distribution)] as const,
  );
  const [all, any] = [frechetBoundsOfAll(probabilities), frechetBoundsOfAny(probabilities)];
  return {
    distribution,
    all: distribution.at(-1),
    any: probabilityOfAtLeast(1, distribution),
    atLeast: Object.fromEntries(tails),
    frechetAllLower: all.lower,
    frechetAllUpper: all.upper,
    frechetAnyLower: any.lower,
    frechetAnyUpper: any.upper,
    tri: probabilities.map((p) => truthOfProbability(p)),
  };
}
