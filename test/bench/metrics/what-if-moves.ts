import { computeCore } from '#metrics/assessment/compute-core.ts';
import { runApplication } from '../run-application.ts';
import { buildMission, missionOptions } from './build-mission.ts';
import { medianOf, summariseRatios } from './compare-times.ts';
import type { Line } from './line.ts';
import { measureWhatIf, WHAT_IF_PAGE } from './what-if.ts';

const DRAWS = 2_000;
const BASELINE_ROUNDS = 30;
const WARM_UPS = 8;
const LIMIT_MS = 50;

/** How soon the page answers a slider that is moved, in Chromium, beside one such simulation here. */
export async function benchWhatIfMoves(dataDir: string): Promise<Line> {
  const application = await runApplication(dataDir);
  try {
    const moves = await measureWhatIf(`${application.baseUrl}${WHAT_IF_PAGE}`);
    const baseline = medianOf(simulationTimes());
    const answered = moves.map(({ answeredMs }) => answeredMs);
    const figure = medianOf(answered);
    return {
      line: `what-if, ${moves.length} moves of a slider at ${DRAWS.toLocaleString('en')} draws, in Chromium`,
      figure,
      unit: 'ms',
      baseline: 'simulating a mission of 30 indicators with as many draws, in Node',
      baselineFigure: baseline,
      ...summariseRatios(answered.map((ms) => ms / baseline)),
      limit: `≤ ${LIMIT_MS} ms`,
      isKept: figure <= LIMIT_MS,
    };
  } finally {
    await application.stop();
  }
}

/** Milliseconds by the clock, as the page's are. */
function simulationTimes(): number[] {
  return Array.from({ length: WARM_UPS + BASELINE_ROUNDS }, (_, round) => {
    const startedAt = performance.now();
    computeCore(buildMission(round), missionOptions(round, DRAWS));
    return performance.now() - startedAt;
  }).slice(WARM_UPS);
}
