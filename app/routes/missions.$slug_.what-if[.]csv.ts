import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { guardLoader } from '#app/auth/guard.server.ts';
import { csvResponse } from '#app/http/csv-response.ts';
import { found } from '#app/http/found.ts';
import { parseParams } from '#app/http/parse-params.ts';
import { MissionSlug } from '#app/http/path-parts.ts';
import { WHAT_IF_COLUMNS, whatIfCsvRows } from '#app/http/what-if-csv.ts';
import { getI18n } from '#app/i18n/create-i18n.ts';
import { detectLocale } from '#app/i18n/detect-locale.ts';
import { getWhatIf } from '#app/services/what-if/get-what-if.ts';

const Params = z.object({ slug: MissionSlug });

/** A reader's changes and what follows from them beside the official assessment: every line says that it is not one. */
export const loader = guardLoader('public', async ({ request, params, ledger }) => {
  const { slug } = parseParams(Params, params);
  const { pathname, search } = new URL(request.url);
  const { signal } = request;
  const answer = found(await getWhatIf(ledger, { slug, query: search.slice(1), signal }), 'mission');
  if (answer.kind === 'elsewhere') throw redirect(`${pathname}?${answer.query}`);
  const mark = getI18n(detectLocale(request)).getFixedT(null, 'whatIf')('watermark');
  const rows = answer.kind === 'none' ? [] : whatIfCsvRows(answer.view, mark);
  return csvResponse(`${slug}-what-if-not-official.csv`, WHAT_IF_COLUMNS, rows);
});
