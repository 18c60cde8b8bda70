import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { AssessmentView } from '#app/view-models/assessment.ts';
import type { ReadinessView } from '#app/view-models/readiness.ts';
import { Facts } from '../kit/facts.tsx';
import { Section } from '../kit/page.tsx';
import { useReproductionFacts } from '../mission/reproduction-facts.tsx';

/** What it takes to make the same assessment again. */
export function AssessmentRecord({ view }: { readonly view: AssessmentView }) {
  const { t } = useTranslation('assessment');
  const { readiness } = view;
  if (!readiness.known) return null;
  return (
    <Section id="record" title={t('record.title')} intro={t('record.intro')}>
      <RecordFacts view={view} readiness={readiness.value} />
    </Section>
  );
}

type RecordProps = { readonly view: AssessmentView; readonly readiness: ReadinessView };

function RecordFacts({ view: { id, recordedAt, actor }, readiness }: RecordProps) {
  const { t } = useTranslation('assessment');
  const format = useFormat();
  const basis = useReproductionFacts(readiness);
  return (
    <Facts
      facts={[
        [t('record.id'), <code key="id">{id}</code>],
        [t('record.made'), t('record.madeBy', { when: format.timestamp(recordedAt), who: actor })],
        ...basis,
      ]}
    />
  );
}
