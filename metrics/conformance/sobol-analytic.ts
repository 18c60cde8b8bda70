import { readObject } from '#metrics/domain/read-json.ts';
import { sobolAnalysis } from '#metrics/uncertainty/sobol-analysis.ts';
import { readTestFunction } from './test-functions.ts';

/** Four times those for which the tolerance of the fixture is meant, so that it is left to the fixture. */
const BASE_ROWS = 65_536;

export function sobolAnalytic(value: unknown): unknown {
  const { dimension, model } = readTestFunction(readObject(value, 'input'));
  const inputIds = Array.from({ length: dimension }, (_, i) => `x${i + 1}`);
  const result = sobolAnalysis({ seed: 42, missionId: 'analytic', inputIds, baseRows: BASE_ROWS, model });
  return result.known ? result.value : null;
}
