import { syntheticControl as fitControl } from '#metrics/comparison/synthetic-control.ts';
import { readList, readNumber, readNumbers, readObject } from '#metrics/domain/read-json.ts';

export function syntheticControl(value: unknown): unknown {
  const input = readObject(value, 'input');
  const result = fitControl({
    treated: readNumbers(input.treated, 'treated'),
    controls: readList(input.donors, 'donors', readNumbers),
    prePeriods: readNumber(input.prePeriods, 'prePeriods'),
  });
  return result.known ? result.value : null;
}
