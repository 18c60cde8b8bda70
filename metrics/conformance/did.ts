import { differenceInDifferences } from '#metrics/comparison/difference-in-differences.ts';
import { readList, readNumber, readNumbers, readObject } from '#metrics/domain/read-json.ts';

export function did(value: unknown): unknown {
  const input = readObject(value, 'input');
  const result = differenceInDifferences({
    treated: readNumbers(input.treated, 'treated'),
    controls: readList(input.controls, 'controls', readNumbers),
    prePeriods: readNumber(input.prePeriods, 'prePeriods'),
  });
  return result.known ? { ...result.value, did: result.value.difference } : null;
}
