import { readNumber, readObject } from '#metrics/domain/read-json.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { countRate } from '#metrics/uncertainty/count-rate.ts';
import { POISSON, RATE_BASE, readNumberOr } from './read-number-or.ts';

export function overdispersedRate(value: unknown): unknown {
  const input = readObject(value, 'input');
  const { value: rate, ...interval } = countRate({
    count: readNumber(input.count, 'count'),
    exposure: readNumber(input.exposure, 'exposure'),
    per: readNumberOr(input.per, 'per', RATE_BASE),
    level: readNumberOr(input.level, 'level', DEFAULT_PARAMETERS.displayLevel),
    dispersion: readNumberOr(input.phi, 'phi', POISSON),
  });
  return { rate, ...interval };
}
