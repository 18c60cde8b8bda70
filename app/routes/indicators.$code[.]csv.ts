import { guardLoader } from '#app/auth/guard.server.ts';
import { csvResponse } from '#app/http/csv-response.ts';
import { found } from '#app/http/found.ts';
import { OBSERVATION_COLUMNS, observationCsvRows } from '#app/http/observation-csv.ts';
import { readIndicatorQuery } from '#app/http/read-indicator-query.ts';
import { getIndicatorPage } from '#app/services/reading/get-indicator-page.ts';
import { now } from '#app/services/today.ts';

/** Every figure of an indicator's page as a file, earlier values included. */
export const loader = guardLoader('public', async ({ request, params, ledger }) => {
  const query = readIndicatorQuery(params, request.url, now());
  const view = found(await ledger.database.read((tx) => getIndicatorPage(tx, query)), 'indicator');
  const fileName = `${[query.code, view.place?.area ?? view.place?.mission].filter(Boolean).join('-')}.csv`;
  return csvResponse(fileName, OBSERVATION_COLUMNS, observationCsvRows(view));
});
