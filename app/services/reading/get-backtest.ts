/** The method tried on missions that have closed: what the score said on the last day, and what came after. */
import type { AssessingLedger } from '#app/services/assessing/assess-mission.ts';
import { now } from '#app/services/today.ts';
import type { BacktestView, OutcomeSeriesView } from '#app/view-models/backtest.ts';
import type { ObservationRow } from '#db/queries/find-observations.ts';
import { getMissionNames } from '#db/queries/get-mission-names.ts';
import { CANONICAL_CASES, type CanonicalCase } from '#metrics/backtest/canonical-cases.ts';
import { CLOSED_MISSIONS } from '#metrics/backtest/closed-missions.ts';
import { BATTLE_DEATHS } from '#metrics/backtest/fighting-leg.ts';
import { LARGEST_FALL } from '#metrics/backtest/governance-leg.ts';
import { HOMICIDE_LEVEL, LARGEST_RISE } from '#metrics/backtest/homicide-leg.ts';
import { WINDOW_YEARS } from '#metrics/backtest/outcome-window.ts';
import { type Closing, runBacktest } from '#metrics/backtest/run-backtest.ts';
import { INDICATOR_LIBRARY } from '#metrics/domain/indicator-library.ts';
import { METHOD_VERSION } from '#metrics/parameters.ts';
import { readClosing } from './backtest/read-closing.ts';
import { readOutcomeFigures } from './backtest/read-outcome-figures.ts';
import { observationSource } from './origin-of.ts';

/** @param signal of the reader who waits: nothing is computed for nobody */
export async function getBacktest(ledger: AssessingLedger, signal?: AbortSignal): Promise<BacktestView> {
  const asOf = now();
  const closings = new Map<CanonicalCase, Closing>();
  for (const id of CANONICAL_CASES)
    closings.set(id, await readClosing(ledger, CLOSED_MISSIONS[id], { asOf, signal }));
  const { figures, names } = await ledger.database.read(async (tx) => ({
    figures: await readOutcomeFigures(tx, asOf),
    names: await getMissionNames(tx),
  }));
  const hrefOf = (id: CanonicalCase) => {
    const slug = CLOSED_MISSIONS[id].dossier;
    return slug !== null && names.has(slug) ? `/missions/${slug}` : null;
  };
  const hrefs = CANONICAL_CASES.map((id) => [id, hrefOf(id)] as const);
  return {
    ...runBacktest({
      missions: CLOSED_MISSIONS,
      closingOf: (id) => closings.get(id)!,
      read: figures.read,
    }),
    borders: {
      years: WINDOW_YEARS,
      battleDeaths: BATTLE_DEATHS,
      largestRise: LARGEST_RISE,
      level: HOMICIDE_LEVEL,
      largestFall: LARGEST_FALL,
    },
    methodVersion: METHOD_VERSION,
    asOf,
    missionHref: Object.fromEntries(hrefs) as BacktestView['missionHref'],
    series: seriesOf(figures.rows),
    isEmpty: figures.rows.length === 0 && hrefs.every(([, href]) => href === null),
  };
}

/** Each data set once, whatever countries it was read for. */
function seriesOf(rows: readonly ObservationRow[]): OutcomeSeriesView[] {
  const areas = new Set(CANONICAL_CASES.flatMap((id) => CLOSED_MISSIONS[id].areas));
  const read = rows.filter(({ area }) => area !== null && areas.has(area));
  return [...Map.groupBy(read, ({ indicator, source }) => `${indicator} ${source.id}`).values()].map(
    ([row]) => ({
      indicator: row!.indicator,
      name: INDICATOR_LIBRARY.get(row!.indicator)?.name ?? row!.indicator,
      source: { ...observationSource(row!), line: null },
    }),
  );
}
