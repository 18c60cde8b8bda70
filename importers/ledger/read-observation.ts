/** One row of the ledger's own CSV → an observation, or every reason why it is none. */

import { isUserAssigned } from '#metrics/domain/area.ts';
import { INDICATOR_CODE_PATTERN } from '#metrics/domain/indicator.ts';
import {
  OBSERVATION_STATUSES,
  type ObservationRecord,
  type ObservationStatus,
  QUALITY_GRADES,
} from '#metrics/domain/observation.ts';
import { isIsoDate, parsePeriod } from '#metrics/domain/period.ts';
import { resolveArea } from '../areas/resolve-area.ts';
import type { RowIssue } from '../importer.ts';
import { numberOrNull, parseNumber } from '../parse-number.ts';
import { remember } from '../remember.ts';
import { type IssueCode, rowIssue } from '../row-issue.ts';

export const COLUMNS = [
  'indicator',
  'area',
  'mission',
  'period',
  'value',
  'status',
  'lower',
  'upper',
  'level',
  'standard_error',
  'sample_size',
  'numerator',
  'denominator',
  'grade',
  'disaggregation',
  'unit',
  'published_on',
  'source',
  'publisher',
  'title',
  'url',
  'licence',
  'accessed_on',
  'note',
  'break_before',
] as const;
export type Column = (typeof COLUMNS)[number];
export const REQUIRED_COLUMNS = ['indicator', 'period', 'value'] as const satisfies readonly Column[];

/** The text of a cell, trimmed; empty where the column is absent. */
export type Cells = (column: Column) => string;

const areaOf = remember(resolveArea);
const isPeriod = remember((text) => parsePeriod(text) !== null);

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const DISAGGREGATION = /^[a-z_]+=[^;=]+(;[a-z_]+=[^;=]+)*$/;
const YES = ['true', 'yes', '1'];
const NO = ['false', 'no', '0', ''];

export function readObservation(
  cells: Cells,
  line: number,
): { observation: ObservationRecord | null; issues: RowIssue[] } {
  const issues: RowIssue[] = [];
  const fail = (code: IssueCode, column: Column, message: string) => {
    issues.push(rowIssue({ code, line, column, message, value: cells(column) }));
    return null;
  };
  const number = (column: Column) => {
    const parsed = parseNumber(cells(column));
    if (parsed.kind === 'invalid') {
      fail(
        'number_invalid',
        column,
        `"${column}" is not a number. Write digits with a decimal point and no separators.`,
      );
    }
    return numberOrNull(parsed);
  };
  const observation: ObservationRecord = {
    indicator: checked(
      'indicator',
      (text) => INDICATOR_CODE_PATTERN.test(text),
      'indicator_unknown',
      'a lower-case code with hyphens',
    ),
    area: place(),
    mission: mission(),
    disaggregation: disaggregation(),
    period: checked(
      'period',
      isPeriod,
      'period_invalid',
      'a period such as 2017, 2017-Q3, 2017-09 or 2017-07-01/2018-06-30',
    ),
    value: number('value'),
    status: status(),
    lower: number('lower'),
    upper: number('upper'),
    level: number('level'),
    standardError: number('standard_error'),
    sampleSize: number('sample_size'),
    numerator: number('numerator'),
    denominator: number('denominator'),
    grade: QUALITY_GRADES.find((grade) => grade === cells('grade').toUpperCase()) ?? null,
    breakBefore: YES.includes(cells('break_before').toLowerCase()),
    publishedOn: cells('published_on') || null,
    sourceKey: cells('source') || null,
    note: cells('note') || null,
    sheet: null,
    line,
    column: 'value',
  };
  checkWhole(observation);
  return { observation: issues.length === 0 ? observation : null, issues };

  function checked(
    column: Column,
    isValid: (text: string) => boolean,
    code: IssueCode,
    expected: string,
  ): string {
    if (!isValid(cells(column))) fail(code, column, `"${column}" must be ${expected}.`);
    return cells(column);
  }

  function place(): string | null {
    if (cells('area') === '') return null;
    // Codes that ISO 3166 leaves to its users stand for invented places, which only our own layouts may speak of.
    const area = isUserAssigned(cells('area')) ? cells('area') : areaOf(cells('area'));
    return (
      area ??
      fail(
        'unknown_area',
        'area',
        'This area is not known. Use an ISO code such as HTI, XKX for Kosovo, or HTI-OU.',
      )
    );
  }

  function mission(): string | null {
    if (cells('mission') === '') return null;
    return SLUG.test(cells('mission'))
      ? cells('mission')
      : fail(
          'field_invalid',
          'mission',
          'Use the short name of the mission in lower case, as in its address.',
        );
  }

  function status(): ObservationStatus {
    const written = cells('status').toLowerCase();
    const found = OBSERVATION_STATUSES.find((one) => one === written);
    if (written !== '' && !found)
      fail('status_invalid', 'status', `"status" must be one of ${OBSERVATION_STATUSES.join(', ')}.`);
    return found ?? 'measured';
  }

  function disaggregation(): string {
    const written = cells('disaggregation');
    if (written !== '' && !DISAGGREGATION.test(written))
      fail(
        'field_invalid',
        'disaggregation',
        'Write key=value pairs joined by semicolons, such as sex=female;age=15-29.',
      );
    return written.includes(';') ? written.split(';').sort().join(';') : written;
  }

  function checkWhole(one: ObservationRecord): void {
    if (cells('area') === '' && cells('mission') === '')
      fail('field_missing', 'area', 'Name the area or the mission.');
    if (one.status === 'measured' && cells('value') === '')
      fail('value_missing', 'value', 'Give the number, or say in "status" why there is none.');
    if (one.status !== 'measured' && cells('value') !== '')
      fail('status_invalid', 'status', 'A row with a number has the status "measured" or none.');
    if (cells('published_on') !== '' && !isIsoDate(cells('published_on')))
      fail('date_invalid', 'published_on', 'Write the date as YYYY-MM-DD.');
    if (cells('grade') !== '' && one.grade === null)
      fail('field_invalid', 'grade', 'A grade is A, B, C or D.');
    if (![...YES, ...NO].includes(cells('break_before').toLowerCase()))
      fail('field_invalid', 'break_before', 'Write true or false.');
    if ((one.standardError ?? 0) < 0)
      fail('value_out_of_range', 'standard_error', 'A standard error is not negative.');
    if ((one.sampleSize ?? 0) < 0)
      fail('value_out_of_range', 'sample_size', 'A sample size is not negative.');
    checkInterval(one);
  }

  function checkInterval({ lower, value, upper, level }: ObservationRecord): void {
    if (level !== null && (level <= 0 || level >= 1))
      fail('value_out_of_range', 'level', 'The level is a share between 0 and 1, such as 0.95.');
    if ((lower !== null || upper !== null) && level === null)
      fail('interval_invalid', 'level', 'An interval needs its level, such as 0.95.');
    const ordered = [lower, value, upper].filter((bound) => bound !== null);
    if (ordered.some((bound, index) => bound < (ordered[index - 1] ?? bound)))
      fail('interval_invalid', 'lower', 'The interval must contain the value: lower ≤ value ≤ upper.');
  }
}
