import type { MethodParameters } from '#metrics/parameters.ts';
import { floorAt } from '#metrics/uncertainty/draw-composite.ts';
import type { Assessment, IndicatorAssessment } from './assessment.ts';
import type { InputObjective } from './assessment-input.ts';
import { simulateObjectiveWeights } from './simulate-objective-weights.ts';
import type { Variation } from './simulate-variation.ts';

/** Drawn scores by indicator id; null: the indicator has no score. */
export type DrawnScores = ReadonlyMap<string, Float64Array | null>;

export type CompositeDraws = {
  /** By objective id, those that have a score. */
  readonly objectives: ReadonlyMap<string, Float64Array>;
  /** Null: withheld. */
  readonly composite: Float64Array | null;
  /** Component O; null: not available. */
  readonly ownership: Float64Array | null;
};

/** A column of values with its column of weights. */
type Weighed = { readonly values: Float64Array; readonly weights: Float64Array };

/**
 * Draws of the objectives, of the composite score and of ownership, each 0–100.
 *
 * What is withheld from the assessment is withheld here, whatever the draws. What is missing where the coverage passes
 * has a drawn score standing in for it, or is dropped where nothing does.
 *
 * @source Method §4.3–4.4, §6.1, §7.3.
 */
export function simulateComposite(
  objectives: readonly InputObjective[],
  { composite, components, indicators, parameters }: Assessment,
  { scores, variation }: { readonly scores: DrawnScores; readonly variation: Variation },
): CompositeDraws {
  const acrossObjectives = simulateObjectiveWeights(objectives, variation.weigh);
  const members = Map.groupBy(
    indicators.filter((indicator) => indicator.isScored),
    (indicator) => indicator.objective,
  );
  const withinObjective = new Map(
    [...members.values()].flatMap((siblings) => {
      const weights = variation.weigh(
        siblings.map(({ id, shareInObjective }) => ({ id: `indicator/${id}`, share: shareInObjective })),
      );
      return siblings.map(({ id }, i) => [id, weights[i]!] as const);
    }),
  );
  const valuesOf = ({ id }: IndicatorAssessment) => scores.get(id) ?? variation.standIn(`missing/${id}`);
  const weighed = (indicator: IndicatorAssessment, weights: Float64Array): Weighed[] => {
    const values = indicator.shareInObjective > 0 ? valuesOf(indicator) : null;
    return values === null ? [] : [{ values, weights }];
  };
  const drawn = new Map(
    composite.objectives
      .filter(({ score }) => score !== null)
      .map(({ id }) => {
        const parts = (members.get(id) ?? []).flatMap((item) => weighed(item, withinObjective.get(item.id)!));
        return [id, arithmeticMean(parts)] as const;
      }),
  );
  const ofMission = [...drawn].map(([id, values]) => ({ values, weights: acrossObjectives.get(id)! }));
  const owned = indicators
    .filter(({ role, globalWeight }) => role === 'ownership' && globalWeight > 0)
    .flatMap((item) =>
      weighed(item, product(withinObjective.get(item.id)!, acrossObjectives.get(item.objective)!)),
    );
  return {
    objectives: drawn,
    composite: composite.score === null ? null : meanAcross(ofMission, variation, parameters),
    ownership: components.ownership === null ? null : arithmeticMean(owned),
  };
}

function arithmeticMean(parts: readonly Weighed[]): Float64Array {
  const means = new Float64Array(parts[0]?.values.length ?? 0);
  for (let draw = 0; draw < means.length; draw++) means[draw] = weightedMeanAt(parts, draw, null);
  return means;
}

/** Geometric with floor or arithmetic, as the method of the draw says. */
function meanAcross(
  parts: readonly Weighed[],
  { method, draws }: Variation,
  parameters: MethodParameters,
): Float64Array {
  const means = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    const isGeometric = method === null || method.mean[draw]! < 0.5;
    const floor = method === null ? parameters.floor : floorAt(method.floor[draw]!);
    means[draw] = weightedMeanAt(parts, draw, isGeometric ? floor : null);
  }
  return means;
}

/** Geometric over values of at least the floor; arithmetic without one. Weights need not add up to 1. */
function weightedMeanAt(parts: readonly Weighed[], draw: number, floor: number | null): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < parts.length; i++) {
    const weight = parts[i]!.weights[draw]!;
    const value = parts[i]!.values[draw]!;
    if (weight > 0) sum += weight * (floor === null ? value : Math.log(Math.max(value, floor)));
    total += weight;
  }
  return floor === null ? sum / total : Math.exp(sum / total);
}

function product(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, draw) => value * b[draw]!);
}
