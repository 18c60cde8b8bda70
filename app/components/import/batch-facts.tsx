import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Facts } from '#app/components/kit/facts.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { BatchView } from '#app/view-models/import.ts';
import { fileSize } from './file-size.ts';

export function BatchFacts({ batch }: { readonly batch: BatchView }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const uploaded = t('batch.by', { actor: batch.actor, at: format.timestamp(batch.at) });
  if (batch.state === 'reversing') {
    return (
      <Facts
        facts={[
          [t('detail.uploaded'), uploaded],
          [t('detail.reason'), batch.reason],
        ]}
      />
    );
  }
  const alternatives = batch.alternatives.map(({ title, confidence }) =>
    t('detail.alternativeLine', { title, share: format.share(confidence) }),
  );
  return (
    <Facts
      facts={[
        [
          t('detail.format'),
          t('detail.formatLine', { format: batch.formatTitle, publisher: batch.publisher }),
        ],
        [t('detail.confidence'), format.share(batch.confidence)],
        batch.state === 'pending'
          ? [t('detail.alternatives'), alternatives.join(', ') || t('detail.noAlternatives')]
          : null,
        [
          t('detail.publishedOn'),
          batch.publishedOn === null ? t('detail.publishedOnUnknown') : format.date(batch.publishedOn),
        ],
        [
          t('detail.mission'),
          batch.mission && <Link to={`/missions/${batch.mission.slug}`}>{batch.mission.name}</Link>,
        ],
        [t('detail.size'), fileSize(batch.bytes, t, format)],
        [t('detail.sha256'), <code key="sha256">{batch.sha256}</code>],
        [t('detail.uploaded'), uploaded],
        [t('detail.reason'), batch.reason],
      ]}
    />
  );
}
