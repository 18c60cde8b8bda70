import type { WriteTx } from '#db/client.ts';
import { copyInto } from '#db/copy.ts';

type Issue = {
  readonly severity: string;
  readonly sheet: string | null;
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
  readonly value: string | null;
};

const COLUMNS = [
  'batch_id',
  'position',
  'severity',
  'sheet',
  'line',
  'column_name',
  'code',
  'message',
  'value',
] as const;

export async function recordIssues(tx: WriteTx, batchId: string, issues: readonly Issue[]): Promise<void> {
  const stream = copyInto(tx, 'row_issues', COLUMNS);
  for (const [index, issue] of issues.entries()) {
    await stream.add([
      batchId,
      index + 1,
      issue.severity,
      issue.sheet,
      issue.line,
      issue.column,
      issue.code,
      issue.message,
      issue.value,
    ]);
  }
  await stream.flush();
}
