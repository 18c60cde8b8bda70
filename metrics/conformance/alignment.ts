import { readNumbers, readObject } from '#metrics/domain/read-json.ts';
import { fundingAlignment } from '#metrics/money/funding-alignment.ts';

export function alignment(value: unknown): unknown {
  const input = readObject(value, 'input');
  const result = fundingAlignment(readNumbers(input.funding, 'funding'), readNumbers(input.need, 'need'));
  return result.known ? result.value : null;
}
