import type { Outcome } from '#metrics/domain/outcome.ts';
import { DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';
import { type CompositeState, compositeOfState, openCompositeState } from './composite-state.ts';
import { floorAt, type UncertaintySources, weightGroups } from './draw-composite.ts';
import { openStream } from './random-stream.ts';
import type { SimulatedObjective } from './simulation-model.ts';
import { sobolAnalysis } from './sobol-analysis.ts';
import type { SobolIndices } from './sobol-indices.ts';
import { drawWeights, type WeightGroup } from './weight-group.ts';

/** Weight vectors drawn in advance per group, one of which a column of the design picks (§7.6). */
const WEIGHT_VECTORS = 1_024;

/** One column of the design: what its uniform becomes, and how that enters the composite. */
type Column = {
  readonly id: string;
  readonly transform: (u: number) => number;
  readonly apply: (value: number) => void;
};

export type CompositeSensitivityOptions = {
  readonly seed: number;
  readonly missionId: string;
  readonly sources: UncertaintySources;
  readonly baseRows?: number;
  readonly parameters?: MethodParameters;
};

export type CompositeSensitivity = {
  /** Names of the inputs, in the order of the indices: indicator ids, `weights/…`, `aggregation`, `floor`. */
  readonly inputIds: readonly string[];
  readonly indices: Outcome<SobolIndices>;
};

/**
 * Which input drives the composite score: first-order and total indices of every indicator's measurement, weight group
 * and method choice.
 *
 * Reading: what is worth measuring better, not what matters most for security. Unknown when the score never varies.
 *
 * @throws RangeError as `sobolAnalysis`
 * @source Saltelli A. et al. (2010), Computer Physics Communications 181(2), 259–270. Method §7.6.
 */
export function compositeSensitivity(
  objectives: readonly SimulatedObjective[],
  options: CompositeSensitivityOptions,
): CompositeSensitivity {
  const { seed, missionId, sources, parameters = DEFAULT_PARAMETERS } = options;
  const state = openCompositeState(objectives, parameters.floor);
  const columns = [
    ...measurementColumns(objectives, state),
    ...weightGroups(objectives, state, sources).map((group) => weightColumn(group, options)),
    ...(sources.isMethodUncertain ? methodColumns(state) : []),
  ];
  const inputIds = columns.map(({ id }) => id);
  const indices = sobolAnalysis({
    seed,
    missionId,
    inputIds,
    baseRows: options.baseRows ?? parameters.uncertainty.sobolBaseRows,
    transforms: columns.map(({ transform }) => transform),
    model: (row) => {
      for (let i = 0; i < columns.length; i++) columns[i]!.apply(row[i]!);
      return compositeOfState(state);
    },
  });
  return { inputIds, indices };
}

/** Missing indicators that do not take part weigh nothing, so their column changes nothing. */
function measurementColumns(objectives: readonly SimulatedObjective[], state: CompositeState): Column[] {
  const members = objectives.flatMap((objective) => objective.indicators);
  return members.map(({ id, scoreAt }, i) => ({
    id,
    transform: scoreAt ?? ((u) => 100 * u),
    apply: (score) => {
      state.scores[i] = score;
    },
  }));
}

function methodColumns(state: CompositeState): Column[] {
  const mean = (u: number): void => {
    state.isGeometric = u < 0.5;
  };
  const floor = (value: number): void => {
    state.floor = value;
  };
  return [
    { id: 'aggregation', transform: (u) => u, apply: mean },
    { id: 'floor', transform: floorAt, apply: floor },
  ];
}

function weightColumn(group: WeightGroup, { seed, missionId, sources }: CompositeSensitivityOptions): Column {
  const { target, id } = group;
  const stream = openStream({ seed, missionId, inputId: id });
  const vectors = Array.from({ length: WEIGHT_VECTORS }, () => {
    drawWeights(group, sources.weightConcentration ?? 0, stream);
    return target.slice();
  });
  return {
    id,
    transform: (u) => Math.floor(u * WEIGHT_VECTORS),
    apply: (index) => target.set(vectors[index]!),
  };
}
