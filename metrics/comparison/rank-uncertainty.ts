import { simulateObjectiveWeights } from '#metrics/assessment/simulate-objective-weights.ts';
import { openUniforms, type Uniforms } from '#metrics/assessment/simulate-uniforms.ts';
import { certainWeights, dirichletWeights, type Weigh } from '#metrics/assessment/simulate-weights.ts';
import { minMax } from '#metrics/composite/normalisation/min-max.ts';
import { percentileRanks } from '#metrics/composite/normalisation/ranks.ts';
import { siblingWeights } from '#metrics/composite/weights.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { requireCount } from '#metrics/domain/require-number.ts';
import { DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';
import { exp } from '#metrics/stats/exp.ts';
import { ln } from '#metrics/stats/ln.ts';
import { type RankRobustness, rankRobustness } from '#metrics/uncertainty/rank-robustness.ts';

/** An indicator that all units have a value of. */
export type CommonIndicator = {
  readonly id: string;
  /** Null: not stated. */
  readonly weight: number | null;
  /** One per unit; more is better. */
  readonly values: readonly number[];
};

/** A place in the tree; those without a parent are its top, those with indicators its bottom. */
export type CommonObjective = {
  readonly id: string;
  readonly parent: string | null;
  /** Null: not stated. */
  readonly weight: number | null;
  readonly indicators: readonly CommonIndicator[];
};

export type RankUncertaintyOptions = {
  readonly seed: string;
  /** Names the framework in its random streams. */
  readonly framework: string;
  readonly draws: number;
  readonly parameters?: MethodParameters;
};

/** Ends of a normalised column: positive, so that every mean is defined. */
const BOUNDS = [1, 100] as const;

/**
 * How far the order of many units on one framework survives the choices behind it: ranks over draws of the weights, of
 * the normalisation (min–max or percentile ranks on 1–100) and of the mean across objectives (geometric or arithmetic),
 * each with probability ½.
 *
 * Within objectives the mean is arithmetic; weights of siblings are `Dirichlet(κ·w)` and multiplied down the tree, as in
 * an assessment. The nominal ranks are those of min–max, stated weights and the geometric mean. Nothing is imputed: a
 * table with gaps is the caller's to cut down. Unknown: `no_objectives`; `constant_column` where an indicator is the same
 * for all units.
 *
 * @param objectives a tree, indicators at its leaves or beside children
 * @throws RangeError a value is not finite, columns differ in length, a weight is unusable, or no draws are asked for
 * @source Saisana M., Saltelli A., Tarantola S. (2005), J. R. Stat. Soc. A 168(2), 307–323. Method §4.1–4.3, §7.3, §7.7.
 */
export function rankUncertainty(
  objectives: readonly CommonObjective[],
  { seed, framework, draws, parameters = DEFAULT_PARAMETERS }: RankUncertaintyOptions,
): Outcome<RankRobustness> {
  requireCount(draws, 'draws', 1);
  const columns = normaliseAll(objectives);
  if (!columns.known) return columns;
  const uniforms = openUniforms({ seed, mission: framework }, draws);
  const weigh = dirichletWeights(parameters.uncertainty.weightConcentration, { uniforms, draws });
  const drawn = scoresOf(columns.value, weighAll(objectives, weigh), choicesOf(uniforms, draws));
  const [nominal] = scoresOf(columns.value, weighAll(objectives, certainWeights(1)), [PUBLISHED]);
  return known(rankRobustness([...nominal!], drawn));
}

type Normalised = { readonly minMax: Float64Array; readonly ranks: Float64Array };
/** By objective, those with indicators only; columns by indicator. */
type Columns = readonly (readonly Normalised[])[];

function normaliseAll(objectives: readonly CommonObjective[]): Outcome<Columns> {
  const used = objectives.filter(({ indicators }) => indicators.length > 0);
  const units = used[0]?.indicators[0]?.values.length;
  if (units === undefined) return unknown('undefined', 'no_objectives');
  const columns: Normalised[][] = [];
  for (const { indicators } of used) {
    const normalised: Normalised[] = [];
    for (const { id, values } of indicators) {
      if (values.length !== units)
        throw new RangeError(`values of ${id} must be as many as the others, ${units}, not ${values.length}`);
      const scaled = minMax(values, BOUNDS);
      if (!scaled.known) return scaled;
      const ranked = percentileRanks(values);
      if (!ranked.known) return ranked;
      normalised.push({
        minMax: Float64Array.from(scaled.value, (value) => value!),
        ranks: Float64Array.from(ranked.value, (rank) => BOUNDS[0] + (BOUNDS[1] - BOUNDS[0]) * rank!),
      });
    }
    columns.push(normalised);
  }
  return known(columns);
}

/** Per objective with indicators its weight, and those of its indicators within it: one per draw. */
type DrawnWeights = readonly {
  readonly weight: Float64Array;
  readonly indicators: readonly Float64Array[];
}[];

function weighAll(objectives: readonly CommonObjective[], weigh: Weigh): DrawnWeights {
  const weights = simulateObjectiveWeights(objectives, weigh);
  return objectives
    .filter(({ indicators }) => indicators.length > 0)
    .map(({ id, indicators }) => {
      const { shares } = siblingWeights(indicators.map(({ weight }) => weight));
      const siblings = indicators.map((indicator, i) => ({
        id: `indicator/${indicator.id}`,
        share: shares[i]!,
      }));
      return { weight: weights.get(id)!, indicators: weigh(siblings) };
    });
}

type Choice = { readonly normalisation: keyof Normalised; readonly isGeometric: boolean };

const PUBLISHED: Choice = { normalisation: 'minMax', isGeometric: true };

function choicesOf(uniforms: Uniforms, draws: number): Choice[] {
  const [normalisation, mean] = [uniforms('normalisation'), uniforms('aggregation')];
  return Array.from({ length: draws }, (_, draw) => ({
    normalisation: normalisation[draw]! < 0.5 ? 'minMax' : 'ranks',
    isGeometric: mean[draw]! < 0.5,
  }));
}

/** Scores of all units, one row per draw. */
function scoresOf(columns: Columns, weights: DrawnWeights, choices: readonly Choice[]): Float64Array[] {
  const units = columns[0]![0]!.minMax.length;
  const objective = new Float64Array(units);
  return choices.map(({ normalisation, isGeometric }, draw) => {
    const scores = new Float64Array(units);
    for (const [j, { weight, indicators }] of weights.entries()) {
      objective.fill(0);
      for (const [i, share] of indicators.entries())
        add(objective, columns[j]![i]![normalisation], share[draw]!);
      if (isGeometric) takeLogarithms(objective);
      add(scores, objective, weight[draw]!);
    }
    if (isGeometric) for (let unit = 0; unit < units; unit++) scores[unit] = exp(scores[unit]!);
    return scores;
  });
}

function add(sums: Float64Array, column: Float64Array, weight: number): void {
  for (let unit = 0; unit < sums.length; unit++) sums[unit]! += weight * column[unit]!;
}

function takeLogarithms(column: Float64Array): void {
  for (let unit = 0; unit < column.length; unit++) column[unit] = ln(column[unit]!);
}
