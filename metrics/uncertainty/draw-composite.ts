import { DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';
import { type CompositeState, compositeOfState, openCompositeState } from './composite-state.ts';
import { nextUniform, openStream } from './random-stream.ts';
import type { SimulatedIndicator, SimulatedObjective } from './simulation-model.ts';
import { drawWeights, type WeightGroup, weightGroup } from './weight-group.ts';

/** Which inputs vary beside the measurements (§7.3). */
export type UncertaintySources = {
  /** κ of the Dirichlet weights; null: weights are certain. */
  readonly weightConcentration: number | null;
  /** Aggregation across objectives and the floor. */
  readonly isMethodUncertain: boolean;
  /** Missing indicators are drawn from U(0, 100) instead of dropped. */
  readonly isMissingDrawn: boolean;
};

export const MEASUREMENT_ONLY: UncertaintySources = {
  weightConcentration: null,
  isMethodUncertain: false,
  isMissingDrawn: false,
};

/** Floors that are equally likely (§7.3). */
const FLOORS = [1, 5, 10] as const;

export type DrawOptions = {
  readonly seed: number;
  readonly missionId: string;
  readonly draws: number;
  readonly sources: UncertaintySources;
  readonly parameters?: MethodParameters;
};

/** Drawn scores by indicator id. */
export type IndicatorDraws = ReadonlyMap<string, Float64Array>;

/**
 * Draws of the composite score, 0–100: measurements, and the other sources where they are asked for.
 *
 * One random stream per uncertain input, so that an input added leaves the draws of the others as they were. Fills
 * typed arrays; allocates nothing per draw.
 *
 * @throws RangeError an indicator has no draws, or as `drawDirichlet`
 * @source Saisana M., Saltelli A., Tarantola S. (2005), J. R. Stat. Soc. A 168(2), 307–323. Method §7.3–7.4.
 */
export function drawComposite(
  objectives: readonly SimulatedObjective[],
  indicators: IndicatorDraws,
  options: DrawOptions,
): Float64Array {
  const { draws, sources, parameters = DEFAULT_PARAMETERS } = options;
  const open = (inputId: string) => openStream({ ...options, inputId });
  const state = openCompositeState(objectives, parameters.floor);
  const columns = objectives.flatMap((objective) =>
    objective.indicators.map(({ id }) => columnOf(indicators, id)),
  );
  const groups = weightGroups(objectives, state, sources).map((group) => ({ group, stream: open(group.id) }));
  const method = sources.isMethodUncertain ? { mean: open('aggregation'), floor: open('floor') } : null;
  const composite = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < columns.length; i++) state.scores[i] = columns[i]![draw]!;
    for (const { group, stream } of groups) drawWeights(group, sources.weightConcentration ?? 0, stream);
    if (method !== null) {
      state.isGeometric = nextUniform(method.mean) < 0.5;
      state.floor = floorAt(nextUniform(method.floor));
    }
    composite[draw] = compositeOfState(state);
  }
  return composite;
}

/** Draws of one indicator; it must be among those drawn. */
export function columnOf(indicators: IndicatorDraws, id: string): Float64Array {
  const column = indicators.get(id);
  if (column === undefined) throw new RangeError(`indicators must contain draws of ${id}`);
  return column;
}

/** The floor at a uniform: each of the three a third of the time. */
export function floorAt(u: number): number {
  return FLOORS[Math.min(FLOORS.length - 1, Math.floor(u * FLOORS.length))]!;
}

/**
 * The weight groups of a model with two members or more, writing into the state; missing indicators take part where
 * they are drawn.
 */
export function weightGroups(
  objectives: readonly SimulatedObjective[],
  state: CompositeState,
  sources: UncertaintySources,
): WeightGroup[] {
  const { indicatorWeights, objectiveWeights, starts } = state;
  const isIn = ({ scoreAt }: SimulatedIndicator) => scoreAt !== null || sources.isMissingDrawn;
  const used = objectives.map(({ indicators }) => indicators.map((item) => (isIn(item) ? item.weight : 0)));
  for (const [j, weights] of used.entries()) indicatorWeights.set(weights, starts[j]!);
  if (sources.weightConcentration === null) return [];
  const across = weightGroup('objectives', Array.from(objectiveWeights), objectiveWeights);
  const within = objectives.map(({ id }, j) =>
    weightGroup(`objective/${id}`, used[j]!, indicatorWeights.subarray(starts[j]!, starts[j + 1]!)),
  );
  return [across, ...within].filter((group) => group !== null);
}

/** Scores of every indicator, one per draw; uniform on 0–100 where it is missing. */
export function drawIndicators(
  objectives: readonly SimulatedObjective[],
  options: Omit<DrawOptions, 'sources'>,
): IndicatorDraws {
  const members = objectives.flatMap((objective) => objective.indicators);
  return new Map(members.map((indicator) => [indicator.id, drawIndicator(indicator, options)]));
}

function drawIndicator(
  { id, stream, scoreAt }: SimulatedIndicator,
  options: Omit<DrawOptions, 'sources'>,
): Float64Array {
  const inputId = scoreAt === null ? `missing/${id}` : `measurement/${stream}`;
  const random = openStream({ ...options, inputId });
  const column = new Float64Array(options.draws);
  for (let draw = 0; draw < column.length; draw++) {
    const u = nextUniform(random);
    column[draw] = scoreAt === null ? 100 * u : scoreAt(u);
  }
  return column;
}
