import type { IsoDate } from '#metrics/domain/period.ts';

/** Years after a closure in which it has to hold. */
export const WINDOW_YEARS = 5;

/** The calendar years and days an outcome is read from. */
export type OutcomeWindow = {
  /** The last three calendar years that had ended on the closing day, oldest first. */
  readonly homicideBefore: readonly number[];
  /** The third, fourth and fifth calendar year after the year of closing. */
  readonly homicideAfter: readonly number[];
  readonly governanceBefore: number;
  readonly governanceAfter: number;
  /** The five calendar years after the year of closing. */
  readonly fighting: readonly number[];
  /** Last day on which a deployment counts. */
  readonly lastDay: IsoDate;
};

/**
 * Which years decide whether a closure held. Annual series know calendar years only: a year in which a mission was
 * still there for a day belongs to neither side, unless it closed on the last day of it.
 *
 * @param closedOn ISO date
 * @source Method §13.3.
 */
export function outcomeWindow(closedOn: IsoDate): OutcomeWindow {
  const year = Number(closedOn.slice(0, 4));
  const lastBefore = closedOn.endsWith('-12-31') ? year : year - 1;
  return {
    homicideBefore: [lastBefore - 2, lastBefore - 1, lastBefore],
    homicideAfter: [year + 3, year + 4, year + 5],
    governanceBefore: lastBefore,
    governanceAfter: year + WINDOW_YEARS,
    fighting: Array.from({ length: WINDOW_YEARS }, (_, i) => year + 1 + i),
    lastDay: `${year + WINDOW_YEARS}${closedOn.slice(4)}`,
  };
}
