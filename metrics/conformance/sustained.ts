import { readNumber, readObject } from '#metrics/domain/read-json.ts';
import { sustained } from '#metrics/sunset/sustained.ts';
import { readTruths } from './read-truths.ts';

export function checkSustained(input: unknown): unknown {
  const fields = readObject(input, 'input');
  return sustained(readTruths(fields.history, 'history'), readNumber(fields.n, 'n'));
}
