import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { LinkView } from '#app/view-models/figure.ts';
import type { MissionView } from '#app/view-models/mission.ts';
import { AreaNames } from '../kit/area-names.tsx';
import { FictionalBanner } from '../kit/fictional-banner.tsx';
import { ChangesSection } from './changes-section.tsx';
import { ContentsLine } from './contents-line.tsx';
import { ExitSection } from './exit-section.tsx';
import { FollowUpSection } from './follow-up-section.tsx';
import { GapsSection } from './gaps-section.tsx';
import { Glance } from './glance.tsx';
import { MandateSection } from './mandate-section.tsx';
import { MoneySection } from './money-section.tsx';
import { ObjectivesSection } from './objectives-section.tsx';
import { OpinionsSection } from './opinions-section.tsx';
import { ReadinessSection } from './readiness-section.tsx';
import { SourcesSection } from './sources-section.tsx';

/** Everything the ledger says about one mission: six answers first, then each of them in full. */
export function MissionPage({ view }: { readonly view: MissionView }) {
  return (
    <>
      {view.isFictional ? <FictionalBanner /> : null}
      <article className="wrap page mission">
        <MissionHead view={view} />
        <Glance view={view} />
        <ContentsLine />
        <ReadinessSection view={view} slug={view.slug} />
        <MandateSection view={view} />
        <ObjectivesSection view={view} />
        <ExitSection view={view} />
        <MoneySection view={view} />
        <OpinionsSection view={view} />
        <FollowUpSection view={view} />
        <ChangesSection view={view} />
        <GapsSection view={view} />
        <SourcesSection view={view} />
      </article>
    </>
  );
}

function MissionHead({ view }: { readonly view: MissionView }) {
  const { t } = useTranslation(['mission', 'common', 'backtest']);
  const format = useFormat();
  return (
    <header className="page__head">
      <p className="page__kicker">
        <AreaNames areas={view.areas} /> · {t(`kind.${view.kind}`, { ns: 'common' })} ·{' '}
        {t(`phase.${view.phase}`, { ns: 'common' })}
        <Dates view={view} /> · {t('head.lead', { lead: view.lead })} ·{' '}
        <span className="nowrap">{t('head.on', { date: format.date(view.on) })}</span>
      </p>
      <h1>
        {view.name}
        {view.acronym ? <span className="mission__acronym"> {view.acronym}</span> : null}
      </h1>
      <p className="mission__summary">{view.summary}</p>
      {view.predecessors.length + view.successors.length > 0 ? (
        <div className="row">
          <Neighbours label={t('head.predecessors')} missions={view.predecessors} />
          <Neighbours label={t('head.successors')} missions={view.successors} />
        </div>
      ) : null}
      {view.backtestHref ? (
        <p className="small">
          <Link to={view.backtestHref}>{t('link.mission', { ns: 'backtest' })}</Link>
        </p>
      ) : null}
    </header>
  );
}

function Dates({ view: { startedOn, endedOn } }: { readonly view: MissionView }) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  if (!startedOn) return null;
  const start = format.date(startedOn);
  return (
    <>
      {' '}
      · {endedOn ? t('head.datesEnded', { start, end: format.date(endedOn) }) : t('head.dates', { start })}
    </>
  );
}

function Neighbours({ label, missions }: { readonly label: string; readonly missions: readonly LinkView[] }) {
  if (missions.length === 0) return null;
  return (
    <p className="small quiet">
      {label}{' '}
      {missions.map(({ href, label: name }, index) => (
        <span key={href}>
          {index > 0 ? ', ' : null}
          <Link to={href}>{name}</Link>
        </span>
      ))}
    </p>
  );
}
