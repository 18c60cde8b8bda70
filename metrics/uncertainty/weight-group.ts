import { drawDirichlet, normalisedWeights } from './dirichlet.ts';
import type { RandomStream } from './random-stream.ts';

/** A group of siblings whose weights are uncertain together. */
export type WeightGroup = {
  readonly id: string;
  readonly shares: readonly number[];
  /** Where the drawn weights go. */
  readonly target: Float64Array;
};

/** The group with its target; null where there are not two weights to vary. */
export function weightGroup(
  id: string,
  weights: readonly number[],
  target: Float64Array,
): WeightGroup | null {
  return weights.filter((weight) => weight > 0).length < 2
    ? null
    : { id: `weights/${id}`, shares: normalisedWeights(weights), target };
}

/** Draws the group's weights into its target. */
export function drawWeights(group: WeightGroup, concentration: number, stream: RandomStream): void {
  drawDirichlet({ shares: group.shares, concentration }, stream, group.target);
}
