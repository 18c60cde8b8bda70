import type { MethodParameters } from '#metrics/parameters.ts';
import type { Uniforms } from './simulate-uniforms.ts';
import { certainWeights, dirichletWeights, type Weigh } from './simulate-weights.ts';

/** What varies in one pass over the draws beside the measurements. */
export type Variation = {
  readonly draws: number;
  readonly weigh: Weigh;
  /** Drawn scores (0–100) that stand in for something not known; null: nothing stands in for it. */
  readonly standIn: (inputId: string) => Float64Array | null;
  /** Uniforms that choose the mean across objectives and its floor; null: as the parameters say. */
  readonly method: { readonly mean: Float64Array; readonly floor: Float64Array } | null;
};

/**
 * Measurement errors alone: everything else at its deterministic value. Gives the data interval.
 *
 * @source Method §7.4.
 */
export function measurementOnly(draws: number): Variation {
  return { draws, weigh: certainWeights(draws), standIn: () => null, method: null };
}

/**
 * Everything that is uncertain: weights, method, what is missing and what is assumed. Gives the total interval.
 *
 * @source Method §7.3.
 */
export function everything(uniforms: Uniforms, draws: number, parameters: MethodParameters): Variation {
  const { weightConcentration } = parameters.uncertainty;
  return {
    draws,
    weigh: dirichletWeights(weightConcentration, { uniforms, draws }),
    standIn: (inputId) => uniforms(inputId).map((u) => 100 * u),
    method: { mean: uniforms('aggregation'), floor: uniforms('floor') },
  };
}
