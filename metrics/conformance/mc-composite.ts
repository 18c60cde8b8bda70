import { readModel } from '#metrics/read-model.ts';
import { scoreModel } from '#metrics/score-model.ts';
import { compositeSensitivity } from '#metrics/uncertainty/composite-sensitivity.ts';
import { drawComposite, drawIndicators, MEASUREMENT_ONLY } from '#metrics/uncertainty/draw-composite.ts';
import { summariseDraws } from '#metrics/uncertainty/draw-summary.ts';
import { simulationOfScoreModel } from '#metrics/uncertainty/simulation-of-score-model.ts';

const DRAWS = 10_000;
/** Rows for which the tolerance of the indices is meant. */
const BASE_ROWS = 16_384;
const THRESHOLD = 60;

export function mcComposite(value: unknown): unknown {
  const model = readModel(value);
  const { objectives, missionId } = simulationOfScoreModel(model, scoreModel(model));
  if (objectives === null) return null;
  const sources = { ...MEASUREMENT_ONLY, weightConcentration: model.weightConcentration };
  const options = { seed: 42, missionId, draws: DRAWS, sources };
  const composite = drawComposite(objectives, drawIndicators(objectives, options), options);
  const { mean, sd, lower: q05, median: q50, upper: q95 } = summariseDraws(composite);
  const pAtLeast60 = composite.filter((score) => score >= THRESHOLD).length / DRAWS;
  const { inputIds, indices } = compositeSensitivity(objectives, {
    seed: 42,
    missionId,
    sources,
    baseRows: BASE_ROWS,
  });
  if (!indices.known) return { mean, sd, q05, q50, q95, pAtLeast60 };
  const named = (shares: readonly number[]) => Object.fromEntries(inputIds.map((id, i) => [id, shares[i]]));
  const { first, total } = indices.value;
  return { mean, sd, q05, q50, q95, pAtLeast60, first: named(first), total: named(total) };
}
