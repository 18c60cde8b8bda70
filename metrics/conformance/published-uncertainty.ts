import { readNumber, readObject } from '#metrics/domain/read-json.ts';
import { UNBOUNDED } from '#metrics/observation/distribution.ts';
import { distributionQuantile } from '#metrics/observation/distribution-quantile.ts';
import {
  fromPublishedInterval,
  fromStandardError,
  isSymmetric,
} from '#metrics/observation/published-uncertainty.ts';

export function checkPublishedUncertainty(input: unknown): unknown {
  const fields = readObject(input, 'input');
  const number = (key: string) => readNumber(fields[key], key);
  const value = number('value');
  const published =
    (fields.se ?? null) === null
      ? fromPublishedInterval({
          value,
          lower: number('lower'),
          upper: number('upper'),
          level: number('level'),
        })
      : fromStandardError(value, number('se'));
  const quantile = (u: number) => distributionQuantile({ ...published, ...UNBOUNDED }, u);
  return {
    sdLower: published.sdLower,
    sdUpper: published.sdUpper,
    symmetric: isSymmetric(published),
    q05: quantile(0.05),
    q25: quantile(0.25),
    q50: quantile(0.5),
    q80: quantile(0.8),
    q95: quantile(0.95),
  };
}
