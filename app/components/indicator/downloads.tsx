import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { IndicatorPlace, IndicatorView } from '#app/view-models/indicator.ts';
import { indicatorHref } from './indicator-href.ts';

type Props = { readonly view: IndicatorView; readonly place: IndicatorPlace; readonly publicUrl: string };

/** The drawing and the figures as files, and how to cite them. */
export function Downloads({ view, place, publicUrl }: Props) {
  const { t } = useTranslation('indicator');
  const format = useFormat();
  const { code, name } = view.definition;
  const where = {
    area: place.area,
    mission: view.mission?.slug ?? place.mission,
    asOf: view.isPast ? view.asOf : null,
  };
  const sources =
    view.chart?.sources.map((source) => source.citation ?? `${source.publisher}, ${source.title}`) ?? [];
  return (
    <div className="downloads">
      <ul className="plain row">
        {view.chart && (
          <li>
            <a href={indicatorHref(code, where, '.svg')} download>
              {t('chart.downloadSvg')}
            </a>
          </li>
        )}
        <li>
          <a href={indicatorHref(code, where, '.csv')} download>
            {t('chart.downloadCsv')}
          </a>
        </li>
      </ul>
      <details className="more">
        <summary>{t('chart.cite')}</summary>
        <p className="small">
          {t('citation', {
            name,
            place: place.name,
            date: format.day(view.asOf),
            sources: sources.join('; '),
            url: `${publicUrl}${indicatorHref(code, { ...where, asOf: view.asOf })}`,
          })}
        </p>
      </details>
    </div>
  );
}
