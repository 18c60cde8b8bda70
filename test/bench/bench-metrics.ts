import type { Bench } from './bench.ts';
import { benchCompositeRanks } from './metrics/composite-ranks.ts';
import { benchFullAssessment } from './metrics/full-assessment.ts';
import { type Line, roundLine } from './metrics/line.ts';
import { benchLinearInDraws } from './metrics/linear-in-draws.ts';
import { benchManyMissions } from './metrics/many-missions.ts';
import { benchWhatIfMoves } from './metrics/what-if-moves.ts';

/** One file per line, or per group of lines that come from the same run. */
const LINES: readonly ((dataDir: string) => Line | Promise<Line | readonly Line[]>)[] = [
  benchCompositeRanks,
  benchFullAssessment,
  benchLinearInDraws,
  benchManyMissions,
  benchWhatIfMoves,
];

/** What computing costs, each figure against a baseline of the same run. */
export async function benchMetrics(dataDir: string): Promise<Bench> {
  const rows: Line[] = [];
  for (const measure of LINES) rows.push(...[await measure(dataDir)].flat().map(roundLine));
  const note =
    'Times are processor times, those of the what-if page and missions a second are by the clock and need two free processors; medians of turns with the baseline.';
  return { bench: 'metrics', note, rows };
}
