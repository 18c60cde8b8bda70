import { Link, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { TrendChart } from '#app/components/charts/trend-chart.tsx';
import { FictionalBanner } from '#app/components/kit/fictional-banner.tsx';
import { Notice } from '#app/components/kit/notice.tsx';
import { Page, Section } from '#app/components/kit/page.tsx';
import type { IndicatorView } from '#app/view-models/indicator.ts';
import { AsOfForm } from './as-of-form.tsx';
import { Downloads } from './downloads.tsx';
import { IndicatorFacts } from './indicator-facts.tsx';
import { MissionContext } from './mission-context.tsx';
import { ObservationTable } from './observation-table.tsx';
import { Places } from './places.tsx';
import { Targets } from './targets.tsx';
import { titledChart } from './titled-chart.ts';

type Props = { readonly view: IndicatorView; readonly publicUrl: string };

export function IndicatorPage({ view, publicUrl }: Props) {
  const { t } = useTranslation('indicator');
  const { definition, place, mission, series } = view;
  const chart = titledChart(view, t);
  const [asked] = useSearchParams();
  const keep = { area: asked.get('area'), mission: asked.get('mission') };
  const askedPlace = keep.area ?? keep.mission;
  const isFictional = place?.isFictional || mission?.isFictional;
  return (
    <>
      {isFictional && <FictionalBanner />}
      <Page
        kicker={
          <>
            <Link to="/indicators">{t('page.kicker')}</Link> · {t(`family.${definition.family}`)}
          </>
        }
        title={definition.name}
        lede={definition.definition}
      >
        {mission && <MissionContext code={definition.code} mission={mission} area={place?.area ?? null} />}
        <div className="indicator__about">
          <IndicatorFacts definition={definition} mission={mission} />
          <div className="stack">
            {definition.caution !== null && (
              <Notice tone="warn" title={t('caution.title')}>
                <p>{definition.caution}</p>
              </Notice>
            )}
            <AsOfForm asOf={view.asOf} isPast={view.isPast} keep={keep} />
          </div>
        </div>
        {place ? (
          <Section id="chart" title={t('chart.heading')}>
            {chart ? <TrendChart spec={chart} id="trend" /> : <p>{t('chart.none')}</p>}
            <Downloads view={view} place={place} publicUrl={publicUrl} />
          </Section>
        ) : (
          <p>{askedPlace === null ? t('places.choose') : t('places.nothingKnown', { place: askedPlace })}</p>
        )}
        {mission?.use && (
          <Section id="targets" title={t('targets.title')} intro={t('targets.intro')}>
            <Targets use={mission.use} />
          </Section>
        )}
        {series.length > 0 && (
          <Section id="observations" title={t('observations.title')} intro={t('observations.intro')}>
            {series.map((one) => (
              <ObservationTable key={one.key} series={one} unit={definition.unit} />
            ))}
          </Section>
        )}
        <Places view={view} />
      </Page>
    </>
  );
}
