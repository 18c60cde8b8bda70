import { readNumber, readObject } from '#metrics/domain/read-json.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { garwood as garwoodInterval } from '#metrics/uncertainty/garwood.ts';
import { RATE_BASE, readNumberOr } from './read-number-or.ts';

export function garwood(value: unknown): unknown {
  const input = readObject(value, 'input');
  const { value: rate, ...interval } = garwoodInterval({
    count: readNumber(input.count, 'count'),
    exposure: readNumber(input.exposure, 'exposure'),
    per: readNumberOr(input.per, 'per', RATE_BASE),
    level: readNumberOr(input.level, 'level', DEFAULT_PARAMETERS.displayLevel),
  });
  return { rate, ...interval };
}
