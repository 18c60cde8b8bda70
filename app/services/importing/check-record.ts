/**
 * The last look at a record before it is stored: what the database would refuse becomes an issue of its row, so
 * that one bad row never costs the file.
 */
import type { RowIssue } from '#importers/importer.ts';
import { remember } from '#importers/remember.ts';
import { isAreaCode, isUserAssigned } from '#metrics/domain/area.ts';
import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';
import type { ObservationRecord } from '#metrics/domain/observation.ts';
import { type IsoDate, isIsoDate, type Period, parsePeriod } from '#metrics/domain/period.ts';

export type CheckedRecord =
  | { readonly isUsable: true; readonly period: Period }
  | { readonly isUsable: false; readonly issue: RowIssue };

/** The first day the database's calendar and this one share. */
const FIRST_DAY = '0001-01-01';
const MAX_SLUG_CHARACTERS = 80;

const periodOf = remember(parsePeriod);

/** What records of this file may speak of. */
export type RecordLimits = {
  readonly definitions: ReadonlyMap<string, IndicatorDefinition>;
  /** Areas that exist only because a fictional mission's dossier says so. */
  readonly inventedAreas: ReadonlySet<string>;
  /** Null: the whole ledger; otherwise one mission and its areas, for people whose role covers no more. */
  readonly scope: ImportScope | null;
  /** Nothing can have been measured in a period that has not begun. */
  readonly today: IsoDate;
};

export type ImportScope = { readonly mission: string; readonly areas: ReadonlySet<string> };

export function checkRecord(
  record: ObservationRecord,
  { definitions, inventedAreas, scope, today }: RecordLimits,
): CheckedRecord {
  const refuse = (code: string, message: string, value: string | null): CheckedRecord => ({
    isUsable: false,
    issue: issueOf(record, 'error', code, message, value),
  });
  const definition = definitions.get(record.indicator);
  if (!definition)
    return refuse(
      'unknown_indicator',
      `No indicator is called “${record.indicator}”. Use a code of the library, or define it in a dossier first.`,
      record.indicator,
    );
  const period = periodOf(record.period);
  if (!period || period.start < FIRST_DAY)
    return refuse(
      'unreadable_period',
      'The period is not a year, quarter, month, day or range of days. Write 2017, 2017-Q3, 2017-09 or 2017-07-01/2018-06-30.',
      record.period,
    );
  if (record.status === 'measured' && period.start > today)
    return refuse(
      'period_in_future',
      'The period has not begun, so nothing can have been measured in it. Check the year; plans and forecasts are targets.',
      record.period,
    );
  if (record.area !== null && !isAreaCode(record.area))
    return refuse('unknown_area', 'The area is not an ISO 3166 alpha-3 code.', record.area);
  if (record.area !== null && isUserAssigned(record.area.slice(0, 3)) && !inventedAreas.has(record.area)) {
    return refuse(
      'unknown_area',
      'No country has this code. Use the ISO 3166 code of the area.',
      record.area,
    );
  }
  if (scope !== null && !isInScope(record, scope)) {
    return refuse(
      'outside_scope',
      `Your role covers ${scope.mission} and its areas only; this row speaks of another.`,
      record.mission ?? record.area,
    );
  }
  if (record.mission !== null && !isMissionSlug(record.mission)) {
    return refuse(
      'unknown_mission',
      'A mission is named by its short name, such as minujusth: at most 80 lower-case letters, digits and single hyphens.',
      record.mission,
    );
  }
  if (record.publishedOn !== null && (!isIsoDate(record.publishedOn) || record.publishedOn < FIRST_DAY)) {
    return refuse(
      'unreadable_date',
      'The day of publication is not a day of the calendar.',
      record.publishedOn,
    );
  }
  if (record.area === null && record.mission === null)
    return refuse('missing_place', 'The row names neither an area nor a mission.', null);
  if ((record.status === 'measured') !== (record.value !== null))
    return refuse(
      'value_without_reason',
      'A row without a value must say why, and a row with a value cannot be missing.',
      record.status,
    );
  const numbers = [
    record.value,
    record.lower,
    record.upper,
    record.level,
    record.standardError,
    record.sampleSize,
    record.numerator,
    record.denominator,
  ];
  if (numbers.some((number) => number !== null && !Number.isFinite(number)))
    return refuse('not_a_number', 'A number of the row is not finite.', null);
  return checkUncertainty(record, definition, period, refuse);
}

function isInScope({ mission, area }: ObservationRecord, scope: ImportScope): boolean {
  return mission === null ? area !== null && scope.areas.has(area) : mission === scope.mission;
}

function checkUncertainty(
  record: ObservationRecord,
  definition: IndicatorDefinition,
  period: Period,
  refuse: (code: string, message: string, value: string | null) => CheckedRecord,
): CheckedRecord {
  const { value, lower, upper, level, standardError } = record;
  const parts = [lower, upper, level].filter((part) => part !== null).length;
  if (parts !== 0 && parts !== 3)
    return refuse('interval_not_whole', 'An interval needs a lower end, an upper end and its level.', null);
  if (lower !== null && upper !== null && lower > upper)
    return refuse(
      'interval_reversed',
      'The lower end of the interval is above the upper end.',
      `${lower} … ${upper}`,
    );
  if (level !== null && (level <= 0 || level >= 1))
    return refuse(
      'level_out_of_range',
      'The level of an interval is a share between 0 and 1, such as 0.9.',
      String(level),
    );
  if (value !== null && lower !== null && upper !== null && (value < lower || value > upper)) {
    return refuse(
      'value_outside_interval',
      'The value lies outside its own interval.',
      `${value} in ${lower} … ${upper}`,
    );
  }
  if (standardError !== null && standardError < 0)
    return refuse('negative_standard_error', 'A standard error cannot be negative.', String(standardError));
  const isBelow = value !== null && definition.lowerBound !== null && value < definition.lowerBound;
  const isAbove = value !== null && definition.upperBound !== null && value > definition.upperBound;
  if (isBelow || isAbove) {
    return refuse(
      'outside_scale',
      `The value lies outside the scale of the indicator (${definition.unit}). Check the unit and the column.`,
      String(value),
    );
  }
  return { isUsable: true, period };
}

function isMissionSlug(text: string): boolean {
  return text.length <= MAX_SLUG_CHARACTERS && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

export function issueOf(
  at: Pick<ObservationRecord, 'sheet' | 'line' | 'column'>,
  severity: RowIssue['severity'],
  code: string,
  message: string,
  value: string | null,
): RowIssue {
  return {
    severity,
    sheet: at.sheet,
    line: at.line,
    column: at.column,
    code,
    message,
    value: value?.slice(0, 200) ?? null,
  };
}
