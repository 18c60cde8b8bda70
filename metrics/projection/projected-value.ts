import { fromScale } from '#metrics/progress/scale.ts';
import { type DampedTrend, dampedTrendAt } from './fit-damped-trend.ts';
import { probabilityBeyond } from './probability-beyond.ts';

export type ProjectedValue = {
  /** After the last observation. */
  readonly years: number;
  /** In the indicator's unit. */
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
  /** On the declared scale. */
  readonly sd: number;
  /** Probability that the target is met then, "if the past pattern continues"; null without a target. */
  readonly probabilityMet: number | null;
};

type Horizon = {
  readonly years: number;
  readonly level: number;
  /** `t_{n−2}` at `(1 + level)/2`: the same at every horizon of one trend. */
  readonly reach: number;
  /** Target on the declared scale; null: none. */
  readonly aim: { readonly target: number; readonly sign: 1 | -1 } | null;
};

/**
 * A damped trend at one horizon: `point ± reach·sd`, in the indicator's unit. A bound may be infinite on the log scale.
 *
 * @source Method §8.1–8.2.
 */
export function projectedValue(trend: DampedTrend, { years, level, reach, aim }: Horizon): ProjectedValue {
  const { point, sd } = dampedTrendAt(trend, years);
  return {
    years,
    value: fromScale(point, trend.scale),
    lower: fromScale(point - reach * sd, trend.scale),
    upper: fromScale(point + reach * sd, trend.scale),
    level,
    sd,
    probabilityMet: aim && probabilityBeyond({ point, sd, n: trend.n, ...aim }),
  };
}
