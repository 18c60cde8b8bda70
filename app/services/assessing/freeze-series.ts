/** The observations of one indicator in one place, as an assessment takes them. */
import type { ObservationRow } from '#db/queries/find-observations.ts';
import type { InputObservation, InputSeries } from '#metrics/assessment/assessment-input.ts';
import { isCountUnit, isSensitiveIndicator } from '#metrics/domain/counted.ts';
import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';
import type { StatedUncertainty } from '#metrics/observation/stated-uncertainty.ts';

type Wanted = { readonly indicator: string; readonly area: string | null; readonly mission: string | null };

/**
 * The observations of one indicator in one place. Several publishers may report it; joining them would invent
 * breaks, so the longest series is read (of equals, the first by name) and the others stay visible beside it.
 */
export function chooseSeries(
  observations: readonly ObservationRow[],
  { indicator, area, mission }: Wanted,
): readonly ObservationRow[] {
  const rows = observations.filter(
    (row) =>
      row.indicator === indicator &&
      row.disaggregation === '' &&
      (area !== null
        ? row.area === area && row.mission === null
        : row.mission === mission && row.area === null),
  );
  const series = [...Map.groupBy(rows, (row) => row.seriesSource)];
  series.sort(([nameA, a], [nameB, b]) => b.length - a.length || (nameA < nameB ? -1 : 1));
  return series[0]?.[1] ?? [];
}

export function inputSeries(
  { code, unit, frequency, publicationLagYears, lowerBound, upperBound }: IndicatorDefinition,
  rows: readonly ObservationRow[],
): InputSeries {
  return {
    frequency,
    lagYears: publicationLagYears,
    lowerBound,
    upperBound,
    ...(isCountUnit(unit) ? { isCount: true } : {}),
    ...(isSensitiveIndicator(code) ? { isSensitive: true } : {}),
    observations: rows.map(inputObservation),
  };
}

function inputObservation(row: ObservationRow): InputObservation {
  return {
    period: { label: row.period, start: row.periodStart, end: row.periodEnd },
    value: row.value,
    uncertainty: uncertaintyOf(row),
    grade: row.grade,
    publishedOn: row.publishedOn,
    breakBefore: row.breakBefore,
    ...releasesOf(row),
    ...countsOf(row),
    ref: `${row.seriesId}/${row.id}`,
  };
}

/** Only what was released more than once says anything about revisions. */
function releasesOf({ releases, firstRelease }: ObservationRow): Pick<InputObservation, 'releases'> {
  return releases > 1 && firstRelease !== null ? { releases: { count: releases, first: firstRelease } } : {};
}

function countsOf({ numerator, denominator }: ObservationRow): Pick<InputObservation, 'counts'> {
  if (numerator === null && denominator === null) return {};
  return { counts: { count: numerator, personsAtRisk: denominator } };
}

/** A published interval reproduces its own end points, so it is preferred to the standard error beside it. */
function uncertaintyOf({ value, lower, upper, level, standardError }: ObservationRow): StatedUncertainty {
  if (value !== null && lower !== null && upper !== null && level !== null)
    return { kind: 'interval', lower, upper, level };
  if (standardError === 0) return { kind: 'none' };
  return standardError === null ? { kind: 'unknown' } : { kind: 'standard_error', standardError };
}
