import type { Bench } from './bench.ts';
import { measureWhatIf, WHAT_IF_PAGE, type WhatIfMove } from './metrics/what-if.ts';
import { runApplication } from './run-application.ts';

/** How soon the page answers a slider that is being moved, in Chromium. */
export async function benchWhatIf(dataDir: string): Promise<Bench> {
  const application = await runApplication(dataDir);
  try {
    const moves = await measureWhatIf(`${application.baseUrl}${WHAT_IF_PAGE}`);
    const byKind = Map.groupBy(moves, ({ kind }) => kind);
    const rows = [...byKind, ['all', moves] as const].map(([slider, of]) => ({
      slider,
      moves: of.length,
      ...timesOf(of, 'answered', ({ answeredMs }) => answeredMs),
      ...timesOf(of, 'shown', ({ shownMs }) => shownMs),
    }));
    const note =
      'Milliseconds from the event of a slider that is dragged until a preview stands in the page (answered) and its frame is made (shown).';
    return { bench: 'what-if', note, rows };
  } finally {
    await application.stop();
  }
}

function timesOf(
  moves: readonly WhatIfMove[],
  name: string,
  timeOf: (move: WhatIfMove) => number,
): Record<string, number> {
  const times = moves.map(timeOf).sort((a, b) => a - b);
  const at = (share: number) =>
    Number((times[Math.ceil(share * times.length) - 1] ?? Number.NaN).toPrecision(3));
  return { [`${name}MedianMs`]: at(0.5), [`${name}P95Ms`]: at(0.95) };
}
