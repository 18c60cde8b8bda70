import { atMostFull } from '#metrics/composite/full-score.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { exp } from '#metrics/stats/exp.ts';
import { ln } from '#metrics/stats/ln.ts';
import { columnOf, type DrawOptions, type IndicatorDraws } from './draw-composite.ts';
import { nextUniform, openStream } from './random-stream.ts';
import type { SimulatedOwnership } from './simulation-model.ts';
import { drawWeights, weightGroup } from './weight-group.ts';

export type ComponentDraws = {
  readonly achievement: Float64Array;
  /** 0–100. */
  readonly criteria: Float64Array;
  /** Constant, or null: assumed. */
  readonly durability: number | null;
  /** Null: assumed. */
  readonly ownership: Float64Array | null;
};

/** Least value of a component in the geometric mean (§6.2). */
const LEAST_COMPONENT = 1;

/**
 * Draws of the uncapped exit-readiness score, `exp(Σ w·ln max(component, 1))`.
 *
 * Where more than the measurements vary, its weights are drawn like other weights and an assumed component comes from
 * U(0, 100); with measurements alone it stays at the assumed value.
 *
 * @source Method §6.2, §7.3.
 */
export function drawExitReadiness(components: ComponentDraws, options: DrawOptions): Float64Array {
  const { draws, sources, parameters = DEFAULT_PARAMETERS } = options;
  const { weights, assumedComponent } = parameters.ers;
  const open = (inputId: string) => openStream({ ...options, inputId });
  const target = Float64Array.of(
    weights.achievement,
    weights.criteria,
    weights.durability,
    weights.ownership,
  );
  const group =
    sources.weightConcentration === null ? null : weightGroup('components', Array.from(target), target);
  const weightStream = open('weights/components');
  const isAssumedDrawn = sources.isMissingDrawn;
  const assumed = (name: string): (() => number) => {
    const stream = open(`assumed/${name}`);
    return isAssumedDrawn ? () => 100 * nextUniform(stream) : () => assumedComponent;
  };
  const [assumedDurability, assumedOwnership] = [assumed('durability'), assumed('ownership')];
  const result = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    if (group !== null) drawWeights(group, sources.weightConcentration ?? 0, weightStream);
    const sum =
      target[0]! * logOf(components.achievement[draw]!) +
      target[1]! * logOf(components.criteria[draw]!) +
      target[2]! * logOf(components.durability ?? assumedDurability()) +
      target[3]! * logOf(components.ownership?.[draw] ?? assumedOwnership());
    result[draw] = atMostFull(exp(sum / (target[0]! + target[1]! + target[2]! + target[3]!)));
  }
  return result;
}

/** Draws of O; null where it is assumed. */
export function drawOwnership(
  ownership: SimulatedOwnership,
  indicators: IndicatorDraws,
  draws: number,
): Float64Array | null {
  if (ownership.kind === 'assumed') return null;
  if (ownership.kind === 'known') return new Float64Array(draws).fill(ownership.value);
  const total = ownership.members.reduce((sum, { weight }) => sum + weight, 0);
  const result = new Float64Array(draws);
  for (const { id, weight } of ownership.members) {
    const column = columnOf(indicators, id);
    for (let draw = 0; draw < draws; draw++) result[draw]! += (weight / total) * column[draw]!;
  }
  return result;
}

function logOf(component: number): number {
  return ln(Math.max(component, LEAST_COMPONENT));
}
