import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/kit/notice.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { BatchView } from '#app/view-models/import.ts';

/** The state of the import in one sentence, with the links that belong to it. */
export function BatchNotice({ batch }: { readonly batch: BatchView }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { reversal } = batch;
  if (batch.state === 'pending') {
    return (
      <Notice tone="warn" title={t('detail.pendingTitle')}>
        <p>
          {t('detail.pendingText')} <a href="#decide">{t('commit.jump')}</a>
        </p>
        {batch.sameBytesAs !== null && (
          <p>
            {t('detail.sameBytes')}{' '}
            <Link to={`/import/${batch.sameBytesAs}`}>{t('detail.sameBytesLink')}</Link>
          </p>
        )}
      </Notice>
    );
  }
  if (reversal) {
    return (
      <Notice
        tone="bad"
        title={t('detail.revertedTitle', { at: format.timestamp(reversal.at), by: reversal.by })}
      >
        <p>
          {t('detail.revertedText', { reason: reversal.reason })}{' '}
          <Link to={`/import/${reversal.batchId}`}>{t('detail.reversalLink')}</Link>
        </p>
      </Notice>
    );
  }
  if (batch.reverses !== null) {
    return (
      <Notice title={t('detail.reversingTitle')}>
        <p>
          <Link to={`/import/${batch.reverses}`}>{t('detail.reversingLink')}</Link>
        </p>
      </Notice>
    );
  }
  if (batch.importedAt === null || batch.importedBy === null) return null;
  return (
    <Notice
      tone="good"
      title={t('detail.committedTitle', { at: format.timestamp(batch.importedAt), by: batch.importedBy })}
    />
  );
}
