import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { AssessmentView } from '#app/view-models/assessment.ts';
import { Facts } from '../kit/facts.tsx';
import { Section } from '../kit/page.tsx';

/** What it takes to make the same assessment again. */
export function AssessmentRecord({ view }: { readonly view: AssessmentView }) {
  const { t } = useTranslation(['assessment', 'mission']);
  const format = useFormat();
  const { readiness } = view;
  if (!readiness.known) return null;
  const { methodVersion, seed, draws, inputsHash } = readiness.value;
  return (
    <Section id="record" title={t('record.title')} intro={t('record.intro')}>
      <Facts
        facts={[
          [t('record.id'), <code key="id">{view.id}</code>],
          [
            t('record.made'),
            t('record.madeBy', { when: format.timestamp(view.recordedAt), who: view.actor }),
          ],
          [t('readiness.inputs', { ns: 'mission' }), <code key="hash">{inputsHash}</code>],
          [
            t('readiness.method', { ns: 'mission' }),
            <a key="method" href="/method">
              {methodVersion}
            </a>,
          ],
          [t('readiness.seed', { ns: 'mission' }), <code key="seed">{seed}</code>],
          [
            t('readiness.draws', { ns: 'mission' }),
            draws === 0 ? t('readiness.draws.none', { ns: 'mission' }) : format.number(draws, 0),
          ],
        ]}
      />
    </Section>
  );
}
