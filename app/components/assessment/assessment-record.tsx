import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { AssessmentView } from '#app/view-models/assessment.ts';
import type { ReadinessView } from '#app/view-models/readiness.ts';
import type { RecomputeView } from '#app/view-models/recompute.ts';
import { Facts } from '../kit/facts.tsx';
import { Section } from '../kit/page.tsx';
import { StatusWord } from '../kit/status-word.tsx';
import { useReproductionFacts } from '../mission/reproduction-facts.tsx';
import { OwnCheck } from './own-check.tsx';
import { RecomputePanel } from './recompute-panel.tsx';

type Props = {
  readonly view: AssessmentView;
  /** Null: the reader may not have it computed again here. */
  readonly recompute: RecomputeView | null;
};

/** What it takes to make the same assessment again. */
export function AssessmentRecord({ view, recompute }: Props) {
  const { t } = useTranslation(['assessment', 'recompute']);
  const { readiness } = view;
  if (!readiness.known) return null;
  return (
    <Section id="record" title={t('record.title')} intro={t('record.intro')}>
      <RecordFacts view={view} readiness={readiness.value} />
      <OwnCheck check={view.check} on={view.on} />
      {recompute === null ? null : (
        <>
          <p>{t('section.runHere', { ns: 'recompute' })}</p>
          <RecomputePanel view={recompute} />
        </>
      )}
    </Section>
  );
}

type RecordProps = { readonly view: AssessmentView; readonly readiness: ReadinessView };

function RecordFacts({ view: { id, recordedAt, actor, recomputed }, readiness }: RecordProps) {
  const { t } = useTranslation(['assessment', 'recompute']);
  const format = useFormat();
  const basis = useReproductionFacts(readiness);
  return (
    <Facts
      facts={[
        [t('record.id'), <code key="id">{id}</code>],
        [t('record.made'), t('record.madeBy', { when: format.timestamp(recordedAt), who: actor })],
        ...basis,
        [t('fact.again', { ns: 'recompute' }), <LastRecomputation key="again" recomputed={recomputed} />],
      ]}
    />
  );
}

function LastRecomputation({ recomputed }: Pick<AssessmentView, 'recomputed'>) {
  const { t } = useTranslation('recompute');
  const format = useFormat();
  if (recomputed === null) return t('runs.none');
  const { endedAt, isIdentical } = recomputed;
  return (
    <>
      <StatusWord tone={isIdentical ? 'good' : 'bad'}>
        {t(isIdentical ? 'end.identical' : 'end.different')}
      </StatusWord>
      , {t('fact.againWhen', { when: format.timestamp(endedAt) })}
    </>
  );
}
