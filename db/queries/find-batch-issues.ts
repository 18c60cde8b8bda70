import type { ReadTx } from '#db/client.ts';

export type BatchIssue = {
  readonly severity: 'error' | 'warning';
  readonly sheet: string | null;
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
  readonly value: string | null;
};

/** Issues kept with a batch, in the order of the file. */
export async function findBatchIssues(tx: ReadTx, batchId: string): Promise<BatchIssue[]> {
  return tx.sql<BatchIssue[]>`
    select severity, sheet, line::int as line, column_name as "column", code, message, value
    from row_issues where batch_id = ${batchId} order by position`;
}
