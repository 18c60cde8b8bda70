import type { AssessmentInput, InputIndicator } from '#metrics/assessment/assessment-input.ts';
import { measuredBy } from '#metrics/assessment/series.ts';
import type { IndicatorProjection, IndicatorTrajectory } from '#metrics/assessment/trajectory/trajectory.ts';
import { forecastRecord, type ScoredForecast } from '#metrics/projection/forecast-record.ts';
import type { EarlierAssessment, FollowedForecasts, Forecast, ForecastKind } from './forecast.ts';
import { forecastNewest } from './forecast-newest.ts';
import { type Resolving, resolveForecast, type Statement } from './resolve-forecast.ts';

/**
 * The forecasts that earlier assessments of a mission made, and what the figures of a later one say of each: the
 * projection at the target date and at the end of the authority, and the fan at the newest figure that it did not have.
 *
 * A forecast that later assessments repeat unchanged, from the same figures, counts once, under the first. What has no
 * projection made no forecast. The targets are those in force when the forecast was made.
 *
 * @param earlier in the order in which they were made
 * @source Method §8.1–8.2, §13.4.
 */
export function followForecasts(
  earlier: readonly EarlierAssessment[],
  present: AssessmentInput,
): FollowedForecasts {
  const now = indicatorsOf(present);
  const made = new Map<string, Forecast>();
  for (const assessment of earlier)
    for (const forecast of forecastsOf(assessment, { now, on: present.on })) {
      const key = identityOf(forecast);
      if (!made.has(key)) made.set(key, forecast);
    }
  const forecasts = [...made.values()];
  return { forecasts, record: forecastRecord(forecasts.flatMap(scoredForecast)) };
}

type Present = { readonly now: ReadonlyMap<string, InputIndicator>; readonly on: AssessmentInput['on'] };

function forecastsOf({ id, inputs, trajectories }: EarlierAssessment, { now, on }: Present): Forecast[] {
  const indicators = indicatorsOf(inputs);
  return trajectories.flatMap((trajectory) => {
    const then = indicators.get(trajectory.id);
    if (!then || !trajectory.projection.known) return [];
    return statementsOf(id, trajectory, {
      projection: trajectory.projection.value,
      resolving: {
        then,
        now: now.get(trajectory.id) ?? null,
        lastTime: trajectory.projection.value.trend.lastTime,
        on,
      },
    });
  });
}

type Stated = Statement & Pick<Forecast, 'value' | 'level'>;

function statementsOf(
  assessment: string,
  { id, code, span }: IndicatorTrajectory,
  { projection, resolving }: { readonly projection: IndicatorProjection; readonly resolving: Resolving },
): Forecast[] {
  const forecast = (kind: ForecastKind, stated: Stated): Forecast => {
    const { on, value, lower, upper, level, probabilityMet } = stated;
    const basis = span?.to ?? '';
    const outcome = resolveForecast(stated, resolving);
    const made = { assessment, indicator: id, code, kind, on, basis };
    return { ...made, value, lower, upper, level, probabilityMet, outcome };
  };
  const { atTarget, atExpiry } = projection;
  const dated = [
    ...(atTarget.known ? [forecast('target', atTarget.value)] : []),
    ...(atExpiry.known ? [forecast('expiry', atExpiry.value)] : []),
  ];
  const newest = newestStatement(projection, resolving);
  if (newest === null) return dated;
  const onTheWay = forecast('newest', newest);
  return dated.some(({ outcome }) => isSameObservation(outcome, onTheWay.outcome))
    ? dated
    : [...dated, onTheWay];
}

function newestStatement(projection: IndicatorProjection, { then, now, on }: Resolving): Stated | null {
  const newest = now && measuredBy(now.series, on).at(-1);
  return newest ? forecastNewest(projection, { series: then.series, newest }) : null;
}

function isSameObservation(one: Forecast['outcome'], other: Forecast['outcome']): boolean {
  return one.known && other.known && one.value.period === other.value.period;
}

function indicatorsOf({ objectives }: AssessmentInput): ReadonlyMap<string, InputIndicator> {
  return new Map(objectives.flatMap(({ indicators }) => indicators.map((item) => [item.id, item] as const)));
}

function identityOf({ indicator, kind, on, basis, value, lower, upper, probabilityMet }: Forecast): string {
  return JSON.stringify([indicator, kind, on, basis, value, lower, upper, probabilityMet]);
}

function scoredForecast({ indicator, probabilityMet, outcome }: Forecast): readonly ScoredForecast[] {
  if (!outcome.known || outcome.value.isForeknown) return [];
  const { period, isInside, isMet } = outcome.value;
  const met = probabilityMet === null || isMet === null ? null : { probability: probabilityMet, isMet };
  return [{ observation: `${indicator} ${period}`, isInside, met }];
}
