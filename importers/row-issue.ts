import type { ImportEvent, RowIssue } from './importer.ts';

/** Every code an importer may give to a row; the message catalogue has one sentence for each. */
export const ISSUE_CODES = [
  'column_unknown',
  'currency_unknown',
  'date_fallback',
  'date_invalid',
  'date_missing',
  'duplicate_identical',
  'duplicate_key',
  'duplicate_row',
  'extra_cells',
  'field_invalid',
  'field_missing',
  'field_unknown',
  'identifier_missing',
  'indicator_redefined',
  'indicator_unknown',
  'interval_invalid',
  'missing_currency',
  'number_invalid',
  'period_invalid',
  'reference_unknown',
  'rule_invalid',
  'source_incomplete',
  'source_unknown',
  'status_invalid',
  'target_order',
  'transaction_type_unknown',
  'unit_differs',
  'unknown_area',
  'value_missing',
  'value_out_of_range',
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

const MAX_ISSUE_VALUE_LENGTH = 200;

type IssueInput = {
  readonly code: IssueCode;
  readonly line: number;
  readonly message: string;
  readonly severity?: RowIssue['severity'];
  readonly sheet?: string | null;
  readonly column?: string | null;
  readonly value?: string | null;
};

/** A row issue with its defaults filled in; the offending text is cut to what may be stored. */
export function rowIssue(input: IssueInput): RowIssue {
  const value = input.value ?? null;
  return {
    severity: input.severity ?? 'error',
    sheet: input.sheet ?? null,
    line: input.line,
    column: input.column ?? null,
    code: input.code,
    message: input.message,
    value: value === null ? null : value.slice(0, MAX_ISSUE_VALUE_LENGTH),
  };
}

export function issueEvent(input: IssueInput): ImportEvent {
  return { kind: 'issue', issue: rowIssue(input) };
}

/** Why recognised records are left out on purpose; one sentence each in the message catalogue. */
export const EXCLUSION_REASONS = [
  'aggregate_area',
  'former_country',
  'no_value',
  'repeated_in_file',
  'subnational_area',
  'unlisted_area',
] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

export function excludedEvent(reason: ExclusionReason, records: number): ImportEvent {
  return { kind: 'excluded', reason, records };
}
