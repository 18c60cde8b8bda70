import type { ImportEvent } from '../importer.ts';
import { type IssueCode, issueEvent } from '../row-issue.ts';
import type { TableRow } from '../tables/read-table.ts';

/** What is wrong with a cell of a row, and what to do about it. */
export type Refusal = {
  readonly code: IssueCode;
  readonly column: string | null;
  readonly value: string;
  readonly message: string;
};

export function refusal(
  code: IssueCode,
  at: { readonly text: string; readonly column: string | null },
  message: string,
): Refusal {
  return { code, column: at.column, value: at.text, message };
}

export function isRefusal(result: unknown): result is Refusal {
  return typeof result === 'object' && result !== null && 'message' in result;
}

export function refusalEvent({ sheet, line }: TableRow, wrong: Refusal): ImportEvent {
  return issueEvent({ ...wrong, sheet, line });
}
