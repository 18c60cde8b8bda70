import { computeCore } from '#metrics/assessment/compute-core.ts';
import { buildMission, missionOptions } from './build-mission.ts';
import { compareTimes } from './compare-times.ts';
import { fittedExponent } from './fitted-exponent.ts';
import type { Line } from './line.ts';

const DRAWS = [2_500, 5_000, 10_000, 20_000, 40_000] as const;
const LIMIT_EXPONENT = 1.05;

/** How the time of an assessment grows with its draws, each number of draws in turns with the smallest. */
export function benchLinearInDraws(): Line {
  const [fewest] = DRAWS;
  const compute = (draws: number) => (round: number) =>
    computeCore(buildMission(round), missionOptions(round, draws));
  const compared = DRAWS.map((draws) =>
    compareTimes({ work: compute(draws), baseline: compute(fewest), rounds: 12, warmUps: 3 }),
  );
  const exponent = fittedExponent(
    DRAWS,
    compared.map(({ ratio }) => ratio),
  );
  const most = compared.at(-1)!;
  return {
    line: `time of an assessment over its draws, ${DRAWS[0].toLocaleString('en')} to ${DRAWS[4].toLocaleString('en')}`,
    figure: exponent,
    unit: 'exponent',
    baseline: 'sixteen times the time of the fewest draws',
    baselineFigure: 1,
    ratio: (most.ratio * fewest) / DRAWS[4],
    spreadPct: most.spreadPct,
    limit: `exponent ≤ ${LIMIT_EXPONENT}`,
    isKept: exponent <= LIMIT_EXPONENT,
  };
}
