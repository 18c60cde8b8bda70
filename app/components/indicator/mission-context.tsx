import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { IndicatorMissionContext } from '#app/view-models/indicator.ts';
import type { AreaCode } from '#metrics/domain/area.ts';
import { indicatorHref } from './indicator-href.ts';

type Props = {
  readonly code: string;
  readonly mission: IndicatorMissionContext;
  readonly area: AreaCode | null;
};

/** Says that baseline and targets on the page are those of one mission. */
export function MissionContext({ code, mission, area }: Props) {
  const { t } = useTranslation('indicator');
  return (
    <p>
      {t('mission.context', { mission: mission.name })}{' '}
      <Link to={`/missions/${mission.slug}`}>{t('mission.open')}</Link>
      {mission.use === null && <> {t('mission.notUsed')}</>}
      {area !== null && (
        <>
          {' '}
          · <Link to={indicatorHref(code, { area })}>{t('mission.drop')}</Link>
        </>
      )}
    </p>
  );
}
