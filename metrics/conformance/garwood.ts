import { readNumber, readObject } from '#metrics/domain/read-json.ts';
import { garwood as garwoodInterval } from '#metrics/uncertainty/garwood.ts';

export function garwood(value: unknown): unknown {
  const input = readObject(value, 'input');
  const { value: rate, ...interval } = garwoodInterval({
    count: readNumber(input.count, 'count'),
    exposure: readNumber(input.exposure, 'exposure'),
    per: readNumber(input.per, 'per'),
    level: readNumber(input.level, 'level'),
  });
  return { rate, ...interval };
}
