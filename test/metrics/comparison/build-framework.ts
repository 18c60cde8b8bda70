import type { CommonObjective } from '#metrics/comparison/rank-uncertainty.ts';
import { nextUniform, seedStream } from '#metrics/uncertainty/random-stream.ts';

/** Indicators of each objective of the lowest level; the objectives hang from two parents in turn. */
export type FrameworkSize = { readonly units: number; readonly indicators: readonly number[] };

/** A framework of three levels with figures that look random and are the same for the same seed. */
export function buildFramework({ units, indicators }: FrameworkSize, seed: number): CommonObjective[] {
  const stream = seedStream(seed);
  const weight = () => 1 + Math.floor(3 * nextUniform(stream));
  const values = () => Array.from({ length: units }, () => 100 * nextUniform(stream));
  const parents = ['a', 'b'].map((id) => ({ id, parent: null, weight: weight(), indicators: [] }));
  const leaves = indicators.map((count, j) => ({
    id: `objective-${j}`,
    parent: parents[j % 2]!.id,
    weight: weight(),
    indicators: Array.from({ length: count }, (_, i) => ({
      id: `indicator-${j}-${i}`,
      weight: weight(),
      values: values(),
    })),
  }));
  return [...parents, ...leaves];
}
