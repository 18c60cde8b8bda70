import { type Frequency, YEARS_PER_STEP } from '#metrics/domain/period.ts';

type FanOptions = {
  readonly frequency: Frequency;
  readonly limitYears: number;
  /** How far the fan reaches where no date lies ahead. */
  readonly leastYears: number;
};

/** A fan needs no finer steps, however often its series is published. */
const FINEST_STEP_YEARS = 0.25;

/**
 * Years after the last observation at which a projection is drawn: step by step, as the series is published, to the
 * latest of the dates, at most `limitYears`.
 *
 * @param dates in years after the last observation; those behind it do not count
 * @source Method §8; where no date lies ahead, the horizon of the reversal risk.
 */
export function fanHorizons(
  dates: readonly number[],
  { frequency, limitYears, leastYears }: FanOptions,
): number[] {
  const step = Math.max(FINEST_STEP_YEARS, YEARS_PER_STEP[frequency] ?? 1);
  const latest = Math.max(...dates, 0);
  const end = Math.min(limitYears, latest > 0 ? latest : leastYears);
  const horizons: number[] = [];
  for (let i = 0; i * step < end; i++) horizons.push(i * step);
  return [...horizons, end];
}
