import { readObject } from '#metrics/domain/read-json.ts';
import { sobolAnalysis } from '#metrics/uncertainty/sobol-analysis.ts';
import { readTestFunction } from './test-functions.ts';

/** Rows for which the fixture's tolerance is meant. */
const BASE_ROWS = 16_384;

export function sobolAnalytic(value: unknown): unknown {
  const { dimension, model } = readTestFunction(readObject(value, 'input'));
  const inputIds = Array.from({ length: dimension }, (_, i) => `x${i + 1}`);
  const result = sobolAnalysis({ seed: 42, missionId: 'analytic', inputIds, baseRows: BASE_ROWS, model });
  return result.known ? result.value : null;
}
