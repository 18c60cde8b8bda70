import { readNumber, readObject } from '#metrics/domain/read-json.ts';
import { countRate } from '#metrics/uncertainty/count-rate.ts';

export function overdispersedRate(value: unknown): unknown {
  const input = readObject(value, 'input');
  const { value: rate, ...interval } = countRate({
    count: readNumber(input.count, 'count'),
    exposure: readNumber(input.exposure, 'exposure'),
    per: readNumber(input.per, 'per'),
    level: readNumber(input.level, 'level'),
    dispersion: readNumber(input.phi, 'phi'),
  });
  return { rate, ...interval };
}
