import { readList, readNumbers, readObject } from '#metrics/domain/read-json.ts';
import { sobolIndices } from '#metrics/uncertainty/sobol-indices.ts';
import { readTestFunction } from './test-functions.ts';

export function sobolEstimators(value: unknown): unknown {
  const input = readObject(value, 'input');
  const { dimension, model } = readTestFunction(input);
  const rowsA = readList(input.A, 'A', readNumbers);
  const rowsB = readList(input.B, 'B', readNumbers);
  const a = rowsA.map(model);
  const b = rowsB.map(model);
  const mixed = Array.from({ length: dimension }, (_, column) =>
    rowsA.map((row, r) => model(row.with(column, rowsB[r]?.[column] ?? Number.NaN))),
  );
  const plain = sobolIndices({ a, b, mixed }, { isCentred: false });
  const centred = sobolIndices({ a, b, mixed });
  if (!plain.known || !centred.known) return null;
  return { fA: a, fB: b, ...plain.value, firstCentred: centred.value.first };
}
