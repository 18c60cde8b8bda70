import { atMostFull } from '#metrics/composite/full-score.ts';
import { exp } from '#metrics/stats/exp.ts';
import { ln } from '#metrics/stats/ln.ts';
import type { SimulatedObjective } from './simulation-model.ts';

/** Everything one draw of the composite depends on, in buffers that are filled anew for each draw. */
export type CompositeState = {
  /** By indicator, objective after objective. */
  readonly scores: Float64Array;
  readonly indicatorWeights: Float64Array;
  readonly objectiveWeights: Float64Array;
  /** Index of each objective's first indicator, and the number of indicators at the end. */
  readonly starts: Uint32Array;
  isGeometric: boolean;
  floor: number;
};

/** Buffers for these objectives with the stated weights; missing indicators weigh nothing. */
export function openCompositeState(objectives: readonly SimulatedObjective[], floor: number): CompositeState {
  const indicators = objectives.flatMap((objective) => objective.indicators);
  const starts = new Uint32Array(objectives.length + 1);
  for (const [j, objective] of objectives.entries()) starts[j + 1] = starts[j]! + objective.indicators.length;
  return {
    scores: new Float64Array(indicators.length),
    indicatorWeights: Float64Array.from(indicators, ({ weight, scoreAt }) => (scoreAt === null ? 0 : weight)),
    objectiveWeights: Float64Array.from(objectives, ({ weight }) => weight),
    starts,
    isGeometric: true,
    floor,
  };
}

/**
 * Composite score of the state: arithmetic within objectives, geometric with floor or arithmetic across them.
 *
 * The same formula as the deterministic score, on buffers and without allocation. Weights need not be normalised.
 *
 * @source Method §4.3.
 */
export function compositeOfState(state: CompositeState): number {
  const { objectiveWeights, isGeometric, floor } = state;
  let [sum, total] = [0, 0];
  for (let j = 0; j < objectiveWeights.length; j++) {
    const weight = objectiveWeights[j]!;
    const score = objectiveOfState(state, j);
    sum += weight * (isGeometric ? ln(Math.max(score, floor)) : score);
    total += weight;
  }
  return atMostFull(isGeometric ? exp(sum / total) : sum / total);
}

function objectiveOfState({ scores, indicatorWeights, starts }: CompositeState, objective: number): number {
  let [sum, total] = [0, 0];
  for (let i = starts[objective]!; i < starts[objective + 1]!; i++) {
    sum += indicatorWeights[i]! * scores[i]!;
    total += indicatorWeights[i]!;
  }
  return atMostFull(sum / total);
}
