import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/kit/notice.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { UploadResult } from '#app/view-models/import.ts';

/** What became of the files just uploaded: refused with the reason, or waiting for a decision. */
export function UploadResults({ results }: { readonly results: readonly UploadResult[] }) {
  const { t } = useTranslation('import');
  const pending = results.filter((result) => result.kind === 'pending');
  const refused = results.filter((result) => result.kind === 'refused');
  return (
    <div className="stack">
      {refused.map((result) => (
        <Refusal key={result.fileName} result={result} />
      ))}
      {pending.length > 0 && (
        <Notice tone="good" role="status" title={t('upload.done', { count: pending.length })}>
          <ul>
            {pending.map(({ batchId, fileName }) => (
              <li key={batchId}>
                <Link to={`/import/${batchId}`}>{t('upload.openPending', { fileName })}</Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function Refusal({ result }: { readonly result: Extract<UploadResult, { kind: 'refused' }> }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  return (
    <Notice tone="bad" role="alert" title={t('refused.title', { fileName: result.fileName })}>
      <p>
        {result.message} {result.line !== null && t('refused.line', { line: format.number(result.line, 0) })}
      </p>
      <p>
        {t('refused.what')} {t('refused.nothing')}
      </p>
    </Notice>
  );
}
