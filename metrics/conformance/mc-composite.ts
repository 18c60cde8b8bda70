import type { ScoreModel } from '#metrics/model.ts';
import { readModel } from '#metrics/read-model.ts';
import { type ModelScore, scoreModel } from '#metrics/score-model.ts';
import { compositeSensitivity } from '#metrics/uncertainty/composite-sensitivity.ts';
import { drawComposite, drawIndicators, MEASUREMENT_ONLY } from '#metrics/uncertainty/draw-composite.ts';
import { summariseDraws } from '#metrics/uncertainty/draw-summary.ts';
import { simulationOfScoreModel } from '#metrics/uncertainty/simulation-of-score-model.ts';

/** Five times those for which the tolerance is meant, so that it is left to the fixture. */
const DRAWS = 50_000;
/** Twice those for which the tolerance of the indices is meant. */
const BASE_ROWS = 32_768;
const THRESHOLD = 60;

export function mcComposite(value: unknown): unknown {
  const model = readModel(value);
  return describeComposite(model, scoreModel(model), { seed: 42, draws: DRAWS, baseRows: BASE_ROWS });
}

type CompositeOptions = { readonly seed: number; readonly draws: number; readonly baseRows: number };

/**
 * Distribution of a model's composite score under its measurement errors and the uncertainty of weights that it states,
 * and which of them drives it, by the fixture's names; null where the score is withheld.
 *
 * @throws RangeError as `drawComposite` and `compositeSensitivity`
 * @source Method §7.4, §7.6.
 */
export function describeComposite(
  model: ScoreModel,
  scored: ModelScore,
  options: CompositeOptions,
): object | null {
  const { objectives, missionId } = simulationOfScoreModel(model, scored);
  if (objectives === null) return null;
  const { seed, draws, baseRows } = options;
  const sources = { ...MEASUREMENT_ONLY, weightConcentration: model.weightConcentration };
  const drawn = { seed, missionId, draws, sources };
  const composite = drawComposite(objectives, drawIndicators(objectives, drawn), drawn);
  const { mean, sd, lower: q05, median: q50, upper: q95 } = summariseDraws(composite);
  const pAtLeast60 = composite.filter((score) => score >= THRESHOLD).length / draws;
  const { inputIds, indices } = compositeSensitivity(objectives, { seed, missionId, sources, baseRows });
  const named = (shares: readonly number[]) => Object.fromEntries(inputIds.map((id, i) => [id, shares[i]]));
  const { first, total } = indices.known ? indices.value : { first: null, total: null };
  return {
    mean,
    sd,
    q05,
    q50,
    q95,
    pAtLeast60,
    first: first && named(first),
    total: total && named(total),
  };
}
