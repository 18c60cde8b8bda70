import { suppressTable } from '#metrics/disclosure/suppress-table.ts';
import { readList, readNumbers, readObject } from '#metrics/domain/read-json.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { readNumberOr } from './read-number-or.ts';

export function suppression(value: unknown): unknown {
  const input = readObject(value, 'input');
  const threshold = readNumberOr(input.threshold, 'threshold', DEFAULT_PARAMETERS.suppression.minimumCount);
  return suppressTable(readList(input.table, 'table', readNumbers), threshold);
}
