import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { AchievementView, MissionView } from '#app/view-models/mission.ts';
import { Section } from '../kit/page.tsx';
import { ScaleLine } from '../kit/scale-line.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';
import { Objective } from './objective.tsx';

export function ObjectivesSection({ view }: { readonly view: MissionView }) {
  const { t } = useTranslation('mission');
  if (view.objectives.length === 0) {
    return (
      <Section id="objectives" title={t('section.objectives')}>
        <p className="unknown">{t('objectives.none')}</p>
      </Section>
    );
  }
  return (
    <Section id="objectives" title={t('section.objectives')} intro={t('objectives.intro')}>
      <Composite achievement={view.achievement} />
      <div className="objectives">
        {view.objectives.map((objective) => (
          <Objective key={objective.id} objective={objective} />
        ))}
      </div>
    </Section>
  );
}

function Composite({ achievement: { score, beside } }: { readonly achievement: AchievementView }) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  return (
    <div className="composite">
      <p>
        {t('objectives.composite')}:{' '}
        {score.known ? (
          <b className="estimate__value">{format.score(score.value.value)}</b>
        ) : (
          <UnknownText outcome={score} />
        )}
      </p>
      {score.known ? <ScaleLine estimate={score.value} label={t('objectives.composite')} /> : null}
      {beside ? (
        <p className="small quiet">
          {t('objectives.beside', {
            arithmetic: format.score(beside.arithmetic),
            harmonic: format.score(beside.harmonic),
            minimum: format.score(beside.minimum),
            penalty: format.number(beside.imbalancePenalty, 1),
          })}
        </p>
      ) : null}
    </div>
  );
}
