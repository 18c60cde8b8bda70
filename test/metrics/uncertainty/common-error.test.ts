import { expect, it } from 'vitest';
import { readModel } from '#metrics/read-model.ts';
import { scoreModel } from '#metrics/score-model.ts';
import { normalCdf } from '#metrics/stats/normal-cdf.ts';
import { monteCarlo } from '#metrics/uncertainty/monte-carlo.ts';
import { simulationOfScoreModel } from '#metrics/uncertainty/simulation-of-score-model.ts';

/** Three periods, each half a standard error above the threshold. */
function probabilityOfWindow(commonError: boolean | undefined): number {
  const period = [30.5, 1];
  const model = readModel({
    objectives: [
      { id: 'o', indicators: [{ id: 'i', direction: 'higher', baseline: 20, target: 40, value: 30 }] },
    ],
    criteria: [
      {
        id: 'c',
        comparator: '>=',
        threshold: 30,
        sustained: 3,
        history: [period, period, period],
        commonError,
      },
    ],
    sunsetRule: { ref: 'c' },
  });
  const scored = scoreModel(model);
  const { rule } = monteCarlo(simulationOfScoreModel(model, scored), {
    seed: 1,
    draws: 10_000,
    deterministicClass: 'not_ready',
  });
  return rule!.lower;
}

it('periods of a model err independently, or alike where the criterion says so', () => {
  const one = normalCdf(0.5);
  expect(Math.abs(probabilityOfWindow(undefined) - one ** 3)).toBeLessThan(0.015);
  expect(Math.abs(probabilityOfWindow(false) - one ** 3)).toBeLessThan(0.015);
  expect(Math.abs(probabilityOfWindow(true) - one)).toBeLessThan(0.015);
});
