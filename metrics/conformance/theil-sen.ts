import { readNumbers, readObject } from '#metrics/domain/read-json.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { theilSen as estimateSlope } from '#metrics/trend/theil-sen.ts';
import { readNumberOr } from './read-number-or.ts';

export function theilSen(value: unknown): unknown {
  const input = readObject(value, 'input');
  const result = estimateSlope({
    t: readNumbers(input.t, 't'),
    y: readNumbers(input.y, 'y'),
    level: readNumberOr(input.level, 'level', DEFAULT_PARAMETERS.displayLevel),
  });
  if (!result.known) return null;
  const { slopes: nSlopes, ...rest } = result.value;
  return { ...rest, nSlopes };
}
