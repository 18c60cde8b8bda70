import { roundToBase } from '#metrics/disclosure/round-to-base.ts';
import { readNumber, readObject } from '#metrics/domain/read-json.ts';

export function rounding(value: unknown): unknown {
  const input = readObject(value, 'input');
  return roundToBase(readNumber(input.value, 'value'), readNumber(input.base, 'base'));
}
