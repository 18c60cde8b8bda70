/** What earlier assessments of a mission forecast, held against the figures an assessment was made from. */
import type { ForecastOutcomeView, ForecastsView, ForecastView } from '#app/view-models/forecasts.ts';
import type { AssessmentRow } from '#db/queries/assessments.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import type { AssessmentResult } from '#metrics/assessment/compute-assessment.ts';
import { followForecasts } from '#metrics/assessment/forecasts/follow-forecasts.ts';
import type { EarlierAssessment, Forecast } from '#metrics/assessment/forecasts/forecast.ts';
import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { LEAST_OBSERVED } from '#metrics/projection/forecast-record.ts';
import { assessmentHref } from './assessment-lines.ts';
import {
  figureOf,
  findIndicatorUse,
  indicatorHref,
  observationOf,
  type PageContext,
  requireDefinition,
} from './page-context.ts';

/** Newest assessments, made from different inputs, whose forecasts are followed: a page is made within a second. */
export const FORECASTS_FROM = 50;

/** @param earlier oldest first; one more than `FORECASTS_FROM` where there are older ones */
export function forecastsView(
  context: PageContext,
  earlier: readonly AssessmentRow[],
  inputs: string,
): ForecastsView {
  const followed = earlier.slice(-FORECASTS_FROM);
  const made = followed.flatMap(madeBy);
  const { forecasts, record } = followForecasts(made, JSON.parse(inputs) as AssessmentInput);
  const rows = new Map(followed.map((row) => [row.id, row]));
  const views = forecasts.map((forecast) => forecastView(context, forecast, rows.get(forecast.assessment)!));
  return {
    earlier: followed.length,
    withoutProjections: followed.length - made.length,
    hasOlder: earlier.length > followed.length,
    resolved: views.filter(({ outcome }) => outcome.known).sort(newestFirst),
    open: views.filter(({ outcome }) => !outcome.known),
    record,
    leastObserved: LEAST_OBSERVED,
  };
}

/** None: an earlier version of the method stored no trajectories. */
function madeBy({ id, inputs, result }: AssessmentRow): EarlierAssessment[] {
  const { trajectories } = JSON.parse(result) as Partial<AssessmentResult>;
  return trajectories ? [{ id, inputs: JSON.parse(inputs) as AssessmentInput, trajectories }] : [];
}

function forecastView(
  context: PageContext,
  { assessment, indicator, code, outcome, ...stated }: Forecast,
  { slug, on, recordedAt }: AssessmentRow,
): ForecastView {
  const { name, unit } = requireDefinition(context, code);
  return {
    ...stated,
    key: [assessment, indicator, stated.kind].join(' '),
    name,
    href: indicatorHref(context, code, findIndicatorUse(context, indicator)?.area ?? null),
    unit,
    made: { href: assessmentHref(slug, assessment), on, recordedAt },
    outcome: outcomeView(context, outcome),
  };
}

function outcomeView(context: PageContext, outcome: Forecast['outcome']): Outcome<ForecastOutcomeView> {
  if (!outcome.known) return outcome;
  const { ref, isInside, isMet, isForeknown } = outcome.value;
  const row = observationOf(context, ref);
  const figure = row && figureOf(context, row);
  return figure ? known({ figure, isInside, isMet, isForeknown }) : unknown('missing', 'no_observation');
}

/** Those of one assessment stay in the order of its indicators. */
function newestFirst(one: ForecastView, other: ForecastView): number {
  return other.made.recordedAt < one.made.recordedAt
    ? -1
    : Number(other.made.recordedAt > one.made.recordedAt);
}
