import { guardLoader } from '#app/auth/guard.server.ts';
import { csvResponse } from '#app/http/csv-response.ts';
import { found } from '#app/http/found.ts';
import { findIssuesOfBatch } from '#app/services/importing/get-batch.ts';

const COLUMNS = ['severity', 'sheet', 'line', 'column', 'code', 'message', 'value'] as const;

/** The issues of an import as a file, to work through with whoever made the data. */
export const loader = guardLoader(
  { permission: 'import:create', somewhere: true },
  async ({ params, ledger }) => {
    const id = params.batch ?? '';
    const issues = found(await ledger.database.read((tx) => findIssuesOfBatch(tx, id)), 'import');
    const rows = issues.map((issue) => COLUMNS.map((column) => issue[column]));
    return csvResponse(`import-${id}-issues.csv`, COLUMNS, rows);
  },
);
