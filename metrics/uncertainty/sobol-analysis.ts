import type { Outcome } from '#metrics/domain/outcome.ts';
import { requireCount } from '#metrics/domain/require-number.ts';
import { nextUniform, openStream, type RandomStream } from './random-stream.ts';
import { type SobolIndices, type SobolRuns, sobolIndices } from './sobol-indices.ts';

export type SobolDesign = {
  readonly seed: number;
  readonly missionId: string;
  /** One name per column: each has its own streams, so adding an input leaves the others' columns as they were. */
  readonly inputIds: readonly string[];
  /** Rows N of the base matrices; the model runs N·(d + 2) times. */
  readonly baseRows: number;
  /** What each input's uniform in (0, 1) becomes before the model sees it, once per matrix cell; absent: itself. */
  readonly transforms?: readonly ((u: number) => number)[];
  /** A number from one row of inputs; must not keep the row. */
  readonly model: (row: Float64Array) => number;
};

/**
 * Variance-based sensitivity of a model to its inputs: runs the two base matrices and the mixed ones, then estimates.
 *
 * Deterministic in (seed, mission, input names, rows). Unknown when the model's result never varies.
 *
 * @throws RangeError fewer than two base rows, or a model result that is not finite
 * @source Method §7.6; Saltelli A. et al. (2010), Computer Physics Communications 181(2), 259–270.
 */
export function sobolAnalysis(design: SobolDesign): Outcome<SobolIndices> {
  return sobolIndices(runSobolDesign(design));
}

/** The model's results on A, B and every mixed matrix: kept apart where intervals are wanted as well. */
export function runSobolDesign(design: SobolDesign): SobolRuns {
  const { seed, missionId, inputIds, transforms, model } = design;
  const baseRows = requireCount(design.baseRows, 'baseRows', 2);
  const columns = (matrix: string): Float64Array[] =>
    inputIds.map((id, i) => {
      const stream = openStream({ seed, missionId, inputId: `sobol-${matrix}/${id}` });
      const values = uniforms(stream, baseRows);
      const transform = transforms?.[i];
      return transform === undefined ? values : values.map((u) => transform(u));
    });
  const [a, b] = [columns('a'), columns('b')];
  const row = new Float64Array(inputIds.length);
  const run = (columnAt: (input: number) => Float64Array): Float64Array => {
    const results = new Float64Array(baseRows);
    for (let r = 0; r < baseRows; r++) {
      for (let i = 0; i < row.length; i++) row[i] = columnAt(i)[r]!;
      results[r] = model(row);
    }
    return results;
  };
  const mixed = inputIds.map((_, taken) => run((input) => (input === taken ? b : a)[input]!));
  return { a: run((input) => a[input]!), b: run((input) => b[input]!), mixed };
}

function uniforms(stream: RandomStream, length: number): Float64Array {
  const values = new Float64Array(length);
  for (let i = 0; i < length; i++) values[i] = nextUniform(stream);
  return values;
}
