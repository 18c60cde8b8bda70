import { guardLoader } from '#app/auth/guard.server.ts';
import { renderChartSvg } from '#app/components/charts/render-chart-svg.server.tsx';
import { titledChart } from '#app/components/indicator/titled-chart.ts';
import { attachment } from '#app/http/csv-response.ts';
import { found } from '#app/http/found.ts';
import { readIndicatorQuery } from '#app/http/read-indicator-query.ts';
import { getI18n } from '#app/i18n/create-i18n.ts';
import { detectLocale } from '#app/i18n/detect-locale.ts';
import { getIndicatorPage } from '#app/services/reading/get-indicator-page.ts';
import { now } from '#app/services/today.ts';

/** The chart of an indicator's page as a file. */
export const loader = guardLoader('public', async ({ request, params, ledger }) => {
  const query = readIndicatorQuery(params, request.url, now());
  const view = found(await ledger.database.read((tx) => getIndicatorPage(tx, query)), 'indicator');
  const i18n = getI18n(detectLocale(request));
  const chart = found(titledChart(view, i18n.getFixedT(null, 'indicator')), 'chart');
  const fileName = `${[query.code, view.place?.area ?? view.place?.mission].filter(Boolean).join('-')}.svg`;
  return new Response(renderChartSvg(chart, i18n), {
    headers: { 'content-type': 'image/svg+xml; charset=utf-8', 'content-disposition': attachment(fileName) },
  });
});
