import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { requireNonNegative } from '#metrics/domain/require-number.ts';
import { mean } from '#metrics/stats/mean.ts';
import { requireLevel } from '#metrics/stats/require-series.ts';
import { square } from '#metrics/stats/square.ts';
import { studentTQuantile } from '#metrics/stats/student-t-quantile.ts';
import { wilson } from '#metrics/uncertainty/wilson.ts';

/** A forecast of which it is known what came. */
export type ScoredForecast = {
  /** Names the observation. Forecasts of the same one are right or wrong together. */
  readonly observation: string;
  readonly isInside: boolean;
  /** Whether the target was said to be met, and was; null: no probability was stated. */
  readonly met: { readonly probability: number; readonly isMet: boolean } | null;
};

export type RecordFigure = {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
};

export type RecordStatistic = {
  /** Forecasts that can be judged, and the observations they were of. */
  readonly forecasts: number;
  readonly observations: number;
  readonly figure: Outcome<RecordFigure>;
};

export type ForecastRecord = {
  /** Share of forecasts whose interval held what was observed. */
  readonly inside: RecordStatistic;
  /** Mean squared error of the probability of meeting the target: 0 is perfect, 0.25 what "one half" always scores. */
  readonly brier: RecordStatistic;
};

/** Even with so many, a share of one half has an interval of ± 0.23: fewer say nothing about a way of forecasting. */
export const LEAST_OBSERVED = 10;
const LEVEL = 0.9;

/**
 * How well forecasts did: the share whose interval held the observed value, and the Brier score of the probability of the
 * target.
 *
 * Forecasts of one observation are right or wrong together, so each observation counts once, with the mean `s_j` over its
 * forecasts. Share: `Σ s_j / m`, Wilson's interval on `m` observations. Brier: `s_j` of `(p − [met])²`, interval
 * `± t_{m−1}·sd(s)/√m`, set to [0, 1]. Unknown: `too_few_resolved_forecasts` (`missing`) below `LEAST_OBSERVED`
 * observations.
 *
 * @throws RangeError a probability outside [0, 1] or level outside (0, 1)
 * @source Brier G. W. (1950), Monthly Weather Review 78(1), 1–3; Wilson E. B. (1927), JASA 22(158), 209–212. Method §8.2,
 *   §13.4.
 */
export function forecastRecord(forecasts: readonly ScoredForecast[], level = LEVEL): ForecastRecord {
  requireLevel(level, 'level');
  const inside = forecasts.map(({ observation, isInside }) => ({ observation, score: isInside ? 1 : 0 }));
  const squared = forecasts.flatMap(({ observation, met }, i) =>
    met === null ? [] : [{ observation, score: brierOf(met, `forecasts[${i}].met.probability`) }],
  );
  return {
    inside: statisticOf(inside, (scores) => shareInterval(scores, level)),
    brier: statisticOf(squared, (scores) => meanInterval(scores, level)),
  };
}

type Scored = { readonly observation: string; readonly score: number };

function brierOf({ probability, isMet }: NonNullable<ScoredForecast['met']>, name: string): number {
  if (requireNonNegative(probability, name) > 1)
    throw new RangeError(`${name} must lie in [0, 1], not ${probability}`);
  return square(probability - (isMet ? 1 : 0));
}

function statisticOf(
  scored: readonly Scored[],
  figureOf: (scores: readonly number[]) => RecordFigure,
): RecordStatistic {
  const groups = [...Map.groupBy(scored, ({ observation }) => observation).values()];
  const scores = groups.map((group) => mean(group.map(({ score }) => score)));
  const isEnough = scores.length >= LEAST_OBSERVED;
  return {
    forecasts: scored.length,
    observations: scores.length,
    figure: isEnough ? known(figureOf(scores)) : unknown('missing', 'too_few_resolved_forecasts'),
  };
}

function shareInterval(scores: readonly number[], level: number): RecordFigure {
  const sampleSize = scores.length;
  const successes = Math.min(sampleSize, mean(scores) * sampleSize);
  const { value, lower, upper } = wilson({ successes, sampleSize, designEffect: 1, level });
  return { value, lower, upper, level };
}

function meanInterval(scores: readonly number[], level: number): RecordFigure {
  const m = scores.length;
  const value = mean(scores);
  const variance = mean(scores.map((score) => square(score - value))) * (m / (m - 1));
  const half = studentTQuantile((1 + level) / 2, m - 1) * Math.sqrt(variance / m);
  return { value, lower: Math.max(0, value - half), upper: Math.min(1, value + half), level };
}
