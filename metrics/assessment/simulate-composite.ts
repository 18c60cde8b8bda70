import { atMostFull } from '#metrics/composite/full-score.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import { exp } from '#metrics/stats/exp.ts';
import { ln } from '#metrics/stats/ln.ts';
import { floorAt } from '#metrics/uncertainty/draw-composite.ts';
import type { Assessment, IndicatorAssessment } from './assessment.ts';
import type { InputObjective } from './assessment-input.ts';
import { simulateObjectiveWeights } from './simulate-objective-weights.ts';
import type { Variation } from './simulate-variation.ts';
import type { Weigh } from './simulate-weights.ts';

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
  assessment: Assessment,
  { scores, variation }: { readonly scores: DrawnScores; readonly variation: Variation },
): CompositeDraws {
  const { composite, components, indicators, parameters } = assessment;
  const objectiveWeights = simulateObjectiveWeights(objectives, variation.weigh);
  const indicatorWeights = weighIndicators(indicators, variation.weigh);
  const weighed = (
    members: readonly IndicatorAssessment[],
    weightsOf: (of: IndicatorAssessment) => Float64Array,
  ) =>
    members
      .filter(({ isScored, shareInObjective }) => isScored && shareInObjective > 0)
      .flatMap((member) => {
        const values = scores.get(member.id) ?? variation.standIn(`missing/${member.id}`);
        return values === null ? [] : [{ values, weights: weightsOf(member) }];
      });
  const scored = composite.objectives.filter(({ score }) => score !== null);
  const drawn = new Map(
    scored.map(({ id }) => {
      const members = indicators.filter(({ objective }) => objective === id);
      return [id, arithmeticMean(weighed(members, (member) => indicatorWeights.get(member.id)!))];
    }),
  );
  const ofMission = [...drawn].map(([id, values]) => ({ values, weights: objectiveWeights.get(id)! }));
  const owned = indicators.filter(({ role, globalWeight }) => role === 'ownership' && globalWeight > 0);
  const globalWeightsOf = ({ id, objective }: IndicatorAssessment) =>
    product(indicatorWeights.get(id)!, objectiveWeights.get(objective)!);
  return {
    objectives: drawn,
    composite: composite.score === null ? null : meanAcross(ofMission, variation, parameters),
    ownership: components.ownership === null ? null : arithmeticMean(weighed(owned, globalWeightsOf)),
  };
}

/** Weight of each scored indicator within its objective per draw, by id. */
function weighIndicators(
  indicators: readonly IndicatorAssessment[],
  weigh: Weigh,
): ReadonlyMap<string, Float64Array> {
  const scored = indicators.filter((indicator) => indicator.isScored);
  const groups = Map.groupBy(scored, ({ objective }) => objective);
  return new Map(
    [...groups.values()].flatMap((siblings) => {
      const shares = siblings.map(({ id, shareInObjective }) => ({
        id: `indicator/${id}`,
        share: shareInObjective,
      }));
      const weights = weigh(shares);
      return siblings.map(({ id }, i) => [id, weights[i]!] as const);
    }),
  );
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
    if (weight > 0) sum += weight * (floor === null ? value : ln(Math.max(value, floor)));
    total += weight;
  }
  return atMostFull(floor === null ? sum / total : exp(sum / total));
}

function product(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, draw) => value * b[draw]!);
}
