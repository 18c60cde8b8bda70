import { useTranslation } from 'react-i18next';
import type { ForecastsView } from '#app/view-models/forecasts.ts';
import { Section } from '../kit/page.tsx';
import { ForecastRecord } from './forecast-record.tsx';
import { ForecastTable } from './forecast-table.tsx';

/** What earlier assessments projected, what was observed since, and how good the projections were. */
export function ForecastsSection({ view }: { readonly view: ForecastsView }) {
  const { t } = useTranslation(['forecasts', 'assessment']);
  const { earlier } = view;
  return (
    <Section
      id="forecasts"
      title={t('section.forecasts', { ns: 'assessment' })}
      intro={earlier === 0 ? t('introNone') : t('intro', { count: earlier })}
    >
      {earlier === 0 ? <p className="unknown">{t('none.earlier')}</p> : <Followed view={view} />}
    </Section>
  );
}

function Followed({ view }: { readonly view: ForecastsView }) {
  const { t } = useTranslation('forecasts');
  const { earlier, withoutProjections, hasOlder, resolved, open } = view;
  return (
    <>
      {resolved.length + open.length === 0 ? (
        <p className="unknown">{t('none.made', { count: earlier })}</p>
      ) : (
        <Forecasts view={view} />
      )}
      {withoutProjections === 0 ? null : (
        <p className="small">{t('older.without', { count: withoutProjections })}</p>
      )}
      {hasOlder ? <p className="small">{t('older.cut', { count: earlier })}</p> : null}
    </>
  );
}

function Forecasts({ view: { record, leastObserved, resolved, open } }: { readonly view: ForecastsView }) {
  const { t } = useTranslation('forecasts');
  return (
    <>
      <ForecastRecord record={record} leastObserved={leastObserved} />
      {resolved.length === 0 ? (
        <p className="unknown">{t('resolved.none')}</p>
      ) : (
        <ForecastTable caption={t('resolved.caption')} forecasts={resolved} />
      )}
      {open.length === 0 ? null : (
        <details className="more">
          <summary>{t('open.summary', { count: open.length })}</summary>
          <ForecastTable caption={t('open.caption')} forecasts={open} />
        </details>
      )}
    </>
  );
}
