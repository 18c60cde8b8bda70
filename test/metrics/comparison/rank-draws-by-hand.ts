import { openUniforms, type Uniforms } from '#metrics/assessment/simulate-uniforms.ts';
import type { CommonObjective, RankUncertaintyOptions } from '#metrics/comparison/rank-uncertainty.ts';
import { aggregate } from '#metrics/composite/aggregate.ts';
import { minMax } from '#metrics/composite/normalisation/min-max.ts';
import { percentileRanks } from '#metrics/composite/normalisation/ranks.ts';
import { siblingWeights } from '#metrics/composite/weights.ts';
import type { Outcome } from '#metrics/domain/outcome.ts';
import { DEFAULT_PARAMETERS } from '#metrics/parameters.ts';
import { gammaQuantile } from '#metrics/stats/gamma-quantile.ts';

/** Ranks per draw with everything done anew in each, by the functions of a single composite and exact quantiles. */
export function rankDrawsByHand(
  objectives: readonly CommonObjective[],
  { seed, framework, draws }: RankUncertaintyOptions,
): number[][] {
  const uniforms = openUniforms({ seed, mission: framework }, draws);
  return Array.from({ length: draws }, (_, draw) => {
    const scores = scoresByHand(objectives, (id) => uniforms(id)[draw]!);
    return scores.map((score) => 1 + scores.filter((other) => other > score).length);
  });
}

type UniformOf = (...name: Parameters<Uniforms>) => number;

function scoresByHand(objectives: readonly CommonObjective[], uniformOf: UniformOf): number[] {
  const normalise = uniformOf('normalisation') < 0.5 ? byMinMax : byRanks;
  const kind = uniformOf('aggregation') < 0.5 ? 'geometric' : 'arithmetic';
  const leaves = objectives.filter(({ indicators }) => indicators.length > 0);
  const weightOf = objectiveWeights(objectives, uniformOf);
  const columns = leaves.map(({ indicators }) => {
    const normalised = indicators.map(({ values }) => normalise(values));
    const weights = drawWeights(indicators, 'indicator', uniformOf);
    return indicators[0]!.values.map((_, unit) =>
      requireKnown(
        aggregate({
          values: normalised.map((column) => column[unit]!),
          weights,
          mean: { kind: 'arithmetic' },
          floor: null,
        }),
      ),
    );
  });
  return columns[0]!.map((_, unit) =>
    requireKnown(
      aggregate({
        values: columns.map((column) => column[unit]!),
        weights: leaves.map(({ id }) => weightOf.get(id)!),
        mean: { kind },
        floor: null,
      }),
    ),
  );
}

function byMinMax(values: readonly number[]): readonly number[] {
  return requireKnown(minMax(values, [1, 100])).map((value) => value!);
}

function byRanks(values: readonly number[]): readonly number[] {
  return requireKnown(percentileRanks(values)).map((rank) => 1 + 99 * rank!);
}

/** Down a tree of two levels, whose upper one has no indicators. */
function objectiveWeights(
  objectives: readonly CommonObjective[],
  uniformOf: UniformOf,
): ReadonlyMap<string, number> {
  const parents = objectives.filter(({ parent }) => parent === null);
  const above = drawWeights(parents, 'objective', uniformOf);
  return new Map(
    parents.flatMap((parent, i) => {
      const children = objectives.filter((objective) => objective.parent === parent.id);
      const weights = drawWeights(children, 'objective', uniformOf);
      return children.map(({ id }, j) => [id, above[i]! * weights[j]!] as const);
    }),
  );
}

type Sibling = { readonly id: string; readonly weight: number | null };

function drawWeights(siblings: readonly Sibling[], kind: string, uniformOf: UniformOf): number[] {
  const { shares } = siblingWeights(siblings.map(({ weight }) => weight));
  if (shares.length < 2) return [...shares];
  const { weightConcentration } = DEFAULT_PARAMETERS.uncertainty;
  const drawn = siblings.map(({ id }, i) =>
    gammaQuantile(uniformOf(`weight/${kind}/${id}`), weightConcentration * shares[i]!),
  );
  const sum = drawn.reduce((total, value) => total + value, 0);
  return drawn.map((value) => value / sum);
}

function requireKnown<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.known) throw new Error(outcome.reason);
  return outcome.value;
}
