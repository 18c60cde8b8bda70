import { guarded, readChoice, readNullable, readNumber, readObject } from './domain/read-json.ts';
import { requireNonNegative, requirePositive } from './domain/require-number.ts';
import type { StatedUncertainty } from './observation/stated-uncertainty.ts';
import { requireLevel } from './stats/require-series.ts';

const KINDS = ['none', 'unknown', 'normal', 'interval', 'count', 'proportion'] as const;

/**
 * Reads an indicator's uncertainty as model files write it: `{kind: 'normal', se}`, `{kind: 'interval', lower, upper,
 * level}`, `{kind: 'count', count, exposure, per, phi?}`, `{kind: 'proportion', x, n, deff?, scale?}`, `none`, `unknown`.
 *
 * @throws RangeError naming the field that is missing, of the wrong type or out of range.
 */
export function readUncertainty(value: unknown, name: string): StatedUncertainty {
  const stated = readObject(value, name);
  const number = (key: string, read = readNumber) => read(stated[key], `${name}.${key}`);
  const optional = (key: string) => readNullable(stated[key], `${name}.${key}`, guarded(requirePositive));
  const kind = readChoice(stated.kind, KINDS, `${name}.kind`);
  switch (kind) {
    case 'none':
    case 'unknown':
      return { kind };
    case 'normal':
      return { kind: 'standard_error', standardError: number('se', guarded(requireNonNegative)) };
    case 'interval':
      return {
        kind,
        lower: number('lower'),
        upper: number('upper'),
        level: number('level', guarded(requireLevel)),
      };
    case 'count':
      return {
        kind,
        count: number('count', guarded(requireNonNegative)),
        exposure: number('exposure', guarded(requirePositive)),
        per: number('per', guarded(requirePositive)),
        dispersion: optional('phi'),
      };
    case 'proportion':
      return {
        kind,
        successes: number('x', guarded(requireNonNegative)),
        trials: number('n', guarded(requirePositive)),
        designEffect: optional('deff'),
        scale: optional('scale') ?? 1,
      };
  }
}
