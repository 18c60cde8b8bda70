import type { Bench } from './bench.ts';
import { benchCompositeRanks } from './metrics/composite-ranks.ts';
import { benchFullAssessment } from './metrics/full-assessment.ts';
import { type Line, roundLine } from './metrics/line.ts';
import { benchLinearInDraws } from './metrics/linear-in-draws.ts';
import { benchManyMissions } from './metrics/many-missions.ts';

/** One file per line, or per group of lines that come from the same run. */
const LINES: readonly (() => Line | readonly Line[] | Promise<readonly Line[]>)[] = [
  benchCompositeRanks,
  benchFullAssessment,
  benchLinearInDraws,
  benchManyMissions,
];

/** What computing costs, each figure against a baseline of the same run. */
export async function benchMetrics(): Promise<Bench> {
  const rows: Line[] = [];
  for (const measure of LINES) rows.push(...[await measure()].flat().map(roundLine));
  const note =
    'Times are processor times, missions a second are by the clock and need two free processors; medians of turns with the baseline.';
  return { bench: 'metrics', note, rows };
}
