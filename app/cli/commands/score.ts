import { defineCommand } from '#app/cli/command.ts';
import { wholeNumberOption } from '#app/cli/option-values.ts';
import { readJson } from '#app/cli/read-json.ts';
import { AppError } from '#app/errors.ts';
import { DEFAULT_SEED } from '#metrics/assessment/compute-assessment.ts';
import { describeComposite } from '#metrics/conformance/mc-composite.ts';
import type { ScoreModel } from '#metrics/model.ts';
import { readModel } from '#metrics/read-model.ts';
import { scoreModel } from '#metrics/score-model.ts';
import { allSources, monteCarlo } from '#metrics/uncertainty/monte-carlo.ts';
import { simulationOfScoreModel } from '#metrics/uncertainty/simulation-of-score-model.ts';

export const command = defineCommand({
  usage: 'MODEL.json [--draws N] [--seed S]',
  options: { draws: { type: 'string' }, seed: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  async run({ values, positionals }) {
    const draws = wholeNumberOption('draws', values.draws, { min: 0, max: 1_000_000 });
    const [path = ''] = positionals;
    const seed = wholeNumberOption('seed', values.seed, { min: 0, max: 2_147_483_647 }) ?? DEFAULT_SEED;
    const document = await readJson(path);
    try {
      const result = score(readModel(document), { draws: draws ?? 0, seed });
      return { human: JSON.stringify(result, null, 2), json: result };
    } catch (error) {
      if (error instanceof RangeError || error instanceof TypeError)
        throw new AppError('input_unusable', { message: `${path}: ${error.message}.`, cause: error });
      throw error;
    }
  },
});

/** Rows of the sensitivity analysis: as many as draws, within what tells the indices apart and what takes a moment. */
const ROWS = { least: 2, most: 16_384 };

/**
 * The deterministic score, and with draws its intervals and the probability of each class. A model without criteria is
 * one of a composite score: its interval is that of the composite, and what drives it is said as well.
 */
function score(model: ScoreModel, { draws, seed }: { draws: number; seed: number }): object {
  const scored = scoreModel(model);
  if (draws === 0) return scored;
  const sources = {
    ...allSources(),
    weightConcentration: model.weightConcentration ?? allSources().weightConcentration,
  };
  const drawn = monteCarlo(simulationOfScoreModel(model, scored), {
    seed,
    draws,
    sources,
    deterministicClass: scored.verdict.readiness,
  });
  const { scoreDraws: _draws, ...summary } = drawn;
  const isComposite = model.criteria.length === 0;
  const baseRows = Math.min(ROWS.most, Math.max(ROWS.least, draws));
  return {
    ...scored,
    ...(isComposite ? describeComposite(model, scored, { seed, draws, baseRows }) : {}),
    interval: (isComposite ? drawn.score : drawn.published)?.total ?? null,
    probabilities: drawn.classes.probabilities,
    simulation: summary,
  };
}
