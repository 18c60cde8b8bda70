import { guardLoader } from '#app/auth/guard.server.ts';
import { BACKTEST_COLUMNS, backtestCsvRows } from '#app/http/backtest-csv.ts';
import { csvResponse } from '#app/http/csv-response.ts';
import { getBacktest } from '#app/services/reading/get-backtest.ts';

/** The table of the backtest as a file: every case, with codes for what is missing. */
export const loader = guardLoader('public', async ({ request, ledger }) =>
  csvResponse('backtest.csv', BACKTEST_COLUMNS, backtestCsvRows(await getBacktest(ledger, request.signal))),
);
