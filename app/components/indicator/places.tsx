import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FictionalTag } from '#app/components/kit/fictional-banner.tsx';
import { Section } from '#app/components/kit/page.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { IndicatorPlace, IndicatorView } from '#app/view-models/indicator.ts';
import { indicatorHref } from './indicator-href.ts';
import { spanText } from './observation-text.ts';

/** Where else the indicator is observed, and which missions use it. */
export function Places({ view }: { readonly view: IndicatorView }) {
  const { t } = useTranslation('indicator');
  const { definition, places, usedBy } = view;
  const asOf = view.isPast ? view.asOf : null;
  return (
    <>
      <Section id="places" title={t('places.title')} intro={t('places.intro')}>
        {places.length === 0 ? (
          <p>{t('noObservations')}</p>
        ) : (
          <ul className="plain places">
            {places.map((place) => (
              <Place
                key={`${place.area} ${place.mission}`}
                code={definition.code}
                place={place}
                current={view.place}
                asOf={asOf}
              />
            ))}
          </ul>
        )}
      </Section>
      <Section id="used-by" title={t('usedBy.title')}>
        {usedBy.length === 0 ? (
          <p>{t('usedBy.none')}</p>
        ) : (
          <ul className="plain places">
            {usedBy
              .toSorted((a, b) => a.name.localeCompare(b.name))
              .map(({ slug, name, area }) => (
                <li key={`${slug} ${area}`}>
                  <Link to={indicatorHref(definition.code, { area, mission: slug, asOf })}>{name}</Link>
                </li>
              ))}
          </ul>
        )}
      </Section>
    </>
  );
}

type PlaceProps = {
  readonly code: string;
  readonly place: IndicatorPlace;
  readonly current: IndicatorPlace | null;
  readonly asOf: string | null;
};

function Place({ code, place, current, asOf }: PlaceProps) {
  const { t } = useTranslation('indicator');
  const format = useFormat();
  const isCurrent = current !== null && place.area === current.area && place.mission === current.mission;
  const { area, mission, firstPeriod, lastPeriod } = place;
  const span = spanText(firstPeriod, lastPeriod, { t, format });
  return (
    <li>
      {isCurrent ? (
        <strong>{place.name}</strong>
      ) : (
        <Link to={indicatorHref(code, { area, mission, asOf })}>{place.name}</Link>
      )}{' '}
      {place.isFictional && <FictionalTag />}{' '}
      <span className="quiet smaller">
        {t('places.periods', { count: place.periods })}
        {span !== null && `, ${span}`}
        {isCurrent && ` (${t('places.here')})`}
      </span>
    </li>
  );
}
