import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { AssessmentView } from '#app/view-models/assessment.ts';
import type { RecomputeView } from '#app/view-models/recompute.ts';
import { ExplanationSection } from '../explanation/explanation-section.tsx';
import { FictionalBanner } from '../kit/fictional-banner.tsx';
import { Notice } from '../kit/notice.tsx';
import { ExitSection } from '../mission/exit-section.tsx';
import { ReadinessSection } from '../mission/readiness-section.tsx';
import { AssessmentContents } from './assessment-contents.tsx';
import { AssessmentRecord } from './assessment-record.tsx';
import { DisclosureSection } from './disclosure-section.tsx';
import { DriftSection } from './drift-section.tsx';
import { EvidenceSection } from './evidence-section.tsx';
import { ForecastsSection } from './forecasts-section.tsx';

import { LineText } from './line-text.tsx';
import { MoneyValueSection } from './money-value-section.tsx';
import { PeersSection } from './peers-section.tsx';
import { SensitivitySection } from './sensitivity-section.tsx';
import { TrajectoriesSection } from './trajectories-section.tsx';

type Props = {
  readonly view: AssessmentView;
  /** Null: the reader may not have it computed again here. */
  readonly recompute: RecomputeView | null;
};

/** Everything one stored assessment says, and how anybody can make it again. */
export function AssessmentPage({ view, recompute }: Props) {
  return (
    <>
      {view.mission.isFictional ? <FictionalBanner /> : null}
      <article className="wrap page mission">
        <AssessmentHead view={view} />
        <AssessmentContents view={view} />
        <ReadinessSection view={view} />
        {view.explanation === null ? null : (
          <ExplanationSection view={view.explanation} sinceLast={view.sinceLast} />
        )}
        <ExitSection view={view} />
        <Parts view={view} />
        <ForecastsSection view={view.forecasts} />
        <AssessmentRecord view={view} recompute={recompute} />
      </article>
    </>
  );
}

/** What an assessment of an earlier version of the method did not compute is not shown as empty. */
function Parts({ view: { parts } }: { readonly view: AssessmentView }) {
  const { sensitivity, trajectories, drift, goalposts, money, peers, evidence, disclosure } = parts;
  return (
    <>
      {sensitivity === null ? null : <SensitivitySection view={sensitivity} />}
      {trajectories === null ? null : <TrajectoriesSection trajectories={trajectories} />}
      {money === null ? null : <MoneyValueSection view={money} />}
      {drift === null && goalposts === null ? null : <DriftSection drift={drift} goalposts={goalposts} />}
      {peers === null ? null : <PeersSection view={peers} />}
      {evidence === null ? null : <EvidenceSection view={evidence} />}
      {disclosure === null ? null : <DisclosureSection view={disclosure} />}
    </>
  );
}

function AssessmentHead({ view }: { readonly view: AssessmentView }) {
  const { t } = useTranslation('assessment');
  const format = useFormat();
  const { mission, on, asOf } = view;
  return (
    <header className="page__head">
      <p className="page__kicker">
        <Link to={`/missions/${mission.slug}`}>{mission.name}</Link> ·{' '}
        <Link to={`/missions/${mission.slug}/assessments`}>{t('page.all')}</Link>
      </p>
      <h1>{t('page.title', { mission: mission.acronym ?? mission.name })}</h1>
      <p className="mission__summary">
        {t('page.lede', { on: format.date(on), asOf: format.timestamp(asOf) })}
      </p>
      <Superseded view={view} />
      <Neighbours view={view} />
    </header>
  );
}

function Superseded({ view: { id, latest } }: { readonly view: AssessmentView }) {
  const { t } = useTranslation('assessment');
  if (latest.id === id) return null;
  return (
    <Notice tone="warn" title={t('page.superseded')}>
      <p>
        {t('page.supersededText')} <LineText line={latest} />.
      </p>
    </Notice>
  );
}

function Neighbours({ view: { older, newer } }: { readonly view: AssessmentView }) {
  const { t } = useTranslation('assessment');
  return (
    <div className="row small quiet">
      {older ? (
        <p>
          {t('page.older')}: <LineText line={older} />
        </p>
      ) : null}
      {newer ? (
        <p>
          {t('page.newer')}: <LineText line={newer} />
        </p>
      ) : null}
    </div>
  );
}
