import { readNumber, readNumbers, readObject } from '#metrics/domain/read-json.ts';
import { theilSen as estimateSlope } from '#metrics/trend/theil-sen.ts';

export function theilSen(value: unknown): unknown {
  const input = readObject(value, 'input');
  const result = estimateSlope({
    t: readNumbers(input.t, 't'),
    y: readNumbers(input.y, 'y'),
    level: readNumber(input.level, 'level'),
  });
  if (!result.known) return null;
  const { slopes: nSlopes, ...rest } = result.value;
  return { ...rest, nSlopes };
}
