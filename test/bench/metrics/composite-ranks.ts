import { rankUncertainty } from '#metrics/comparison/rank-uncertainty.ts';
import { buildFramework } from '#test/metrics/comparison/build-framework.ts';
import { rankDrawsByHand } from '#test/metrics/comparison/rank-draws-by-hand.ts';
import { compareTimes } from './compare-times.ts';
import type { Line } from './line.ts';

/** 51 units, 49 indicators in eight objectives under two parents. */
const SIZE = { units: 51, indicators: [6, 6, 6, 6, 6, 6, 6, 7] };
const DRAWS = 1_000;
/** The baseline takes fifty times as long: it does a part of the draws and is scaled up. */
const BASELINE_DRAWS = 50;
const LIMIT_SECONDS = 0.05;

/** Ranks of many units over draws of weights, normalisation and mean, beside doing everything anew in each draw. */
export function benchCompositeRanks(): Line {
  const framework = buildFramework(SIZE, 1);
  const options = (round: number, draws: number) => ({ seed: String(round), framework: 'bench', draws });
  const { seconds, baselineSeconds, ratio, spreadPct } = compareTimes({
    work: (round) => rankUncertainty(framework, options(round, DRAWS)),
    baseline: (round) => rankDrawsByHand(framework, options(round, BASELINE_DRAWS)),
    rounds: 25,
    warmUps: 5,
  });
  const scale = DRAWS / BASELINE_DRAWS;
  return {
    line: 'composite with ranks, 51 units × 49 indicators in three levels, 1,000 draws, one thread',
    figure: seconds,
    unit: 's',
    baseline: 'normalising, weighing, averaging and ranking anew in each draw',
    baselineFigure: baselineSeconds * scale,
    ratio: ratio / scale,
    spreadPct,
    limit: `≤ ${LIMIT_SECONDS} s`,
    isKept: seconds <= LIMIT_SECONDS,
  };
}
