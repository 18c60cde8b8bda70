import { suppressTable } from '#metrics/disclosure/suppress-table.ts';
import { readList, readNumber, readNumbers, readObject } from '#metrics/domain/read-json.ts';

export function suppression(value: unknown): unknown {
  const input = readObject(value, 'input');
  return suppressTable(readList(input.table, 'table', readNumbers), readNumber(input.threshold, 'threshold'));
}
