import { quantileType7 } from '#metrics/stats/quantile-type7.ts';

export type ComparedTimes = {
  /** Seconds of processor, median. */
  readonly seconds: number;
  readonly baselineSeconds: number;
  readonly ratio: number;
  readonly spreadPct: number;
};

export type ComparedWork = {
  readonly work: (round: number) => unknown;
  readonly baseline: (round: number) => unknown;
  readonly rounds: number;
  /** Rounds before those that count, until the engine has compiled what is hot. */
  readonly warmUps: number;
};

/**
 * Time of one piece of work beside another's, in turns, so that whatever else the machine does befalls both.
 *
 * Counted is the processor time of this thread, which waiting for a free processor does not lengthen.
 */
export function compareTimes({ work, baseline, rounds, warmUps }: ComparedWork): ComparedTimes {
  const pairs = Array.from({ length: warmUps + rounds }, (_, round) => ({
    baselineSeconds: timeOf(() => baseline(round)),
    seconds: timeOf(() => work(round)),
  })).slice(warmUps);
  return {
    seconds: medianOf(pairs.map(({ seconds }) => seconds)),
    baselineSeconds: medianOf(pairs.map(({ baselineSeconds }) => baselineSeconds)),
    ...summariseRatios(pairs.map(({ seconds, baselineSeconds }) => seconds / baselineSeconds)),
  };
}

/** Median of ratios, and the distance of their quartiles as a percentage of it. */
export function summariseRatios(ratios: readonly number[]): Pick<ComparedTimes, 'ratio' | 'spreadPct'> {
  const ratio = medianOf(ratios);
  const spread = quantileType7(ratios, 0.75) - quantileType7(ratios, 0.25);
  return { ratio, spreadPct: (100 * spread) / ratio };
}

export function medianOf(values: readonly number[]): number {
  return quantileType7(values, 0.5);
}

function timeOf(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1e6;
}
