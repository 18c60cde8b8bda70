import { readChoice, readNullable, readNumber, readObject } from './domain/read-json.ts';
import type { StatedUncertainty } from './observation/stated-uncertainty.ts';

const KINDS = ['none', 'unknown', 'normal', 'interval', 'count', 'proportion'] as const;

/**
 * Reads an indicator's uncertainty as model files write it: `{kind: 'normal', se}`, `{kind: 'interval', lower, upper,
 * level}`, `{kind: 'count', count, exposure, per, phi?}`, `{kind: 'proportion', x, n, deff?, scale?}`, `none`, `unknown`.
 *
 * @throws RangeError naming the field that is missing or of the wrong type.
 */
export function readUncertainty(value: unknown, name: string): StatedUncertainty {
  const stated = readObject(value, name);
  const number = (key: string) => readNumber(stated[key], `${name}.${key}`);
  const optional = (key: string) => readNullable(stated[key], `${name}.${key}`, readNumber);
  const kind = readChoice(stated.kind, KINDS, `${name}.kind`);
  switch (kind) {
    case 'none':
    case 'unknown':
      return { kind };
    case 'normal':
      return { kind: 'standard_error', standardError: number('se') };
    case 'interval':
      return { kind, lower: number('lower'), upper: number('upper'), level: number('level') };
    case 'count':
      return {
        kind,
        count: number('count'),
        exposure: number('exposure'),
        per: number('per'),
        dispersion: optional('phi'),
      };
    case 'proportion':
      return {
        kind,
        successes: number('x'),
        trials: number('n'),
        designEffect: optional('deff'),
        scale: optional('scale') ?? 1,
      };
  }
}
