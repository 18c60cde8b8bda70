import { readChoice, readList } from '#metrics/domain/read-json.ts';
import type { Truth } from '#metrics/domain/rule.ts';

export function readTruth(value: unknown, name: string): Truth {
  return readChoice(value, ['T', 'F', 'U'], name);
}

export function readTruths(value: unknown, name: string): Truth[] {
  return readList(value, name, readTruth);
}
