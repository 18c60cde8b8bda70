import { useTranslation } from 'react-i18next';
import { Page, Section } from '#app/components/kit/page.tsx';
import type { ImportPageView, UploadResult } from '#app/view-models/import.ts';
import { BatchList } from './batch-list.tsx';
import { FormatTable } from './format-table.tsx';
import type { FieldErrors } from './import-error.ts';
import { UploadForm } from './upload-form.tsx';
import { UploadResults } from './upload-results.tsx';

export type UploadAnswer = { readonly errors?: FieldErrors; readonly results?: readonly UploadResult[] };

type Props = { readonly view: ImportPageView; readonly answer: UploadAnswer | undefined };

export function ImportPage({ view, answer }: Props) {
  const { t } = useTranslation('import');
  return (
    <Page title={t('page.title')} lede={t('page.lede')}>
      {answer?.results && <UploadResults results={answer.results} />}
      <Section id="upload" title={t('upload.title')}>
        <UploadForm view={view} errors={answer?.errors} />
      </Section>
      <Section id="history" title={t('nav.history')} intro={t('history.intro')}>
        <BatchList list={view.batches} />
      </Section>
      <Section id="formats" title={t('formats.title')} intro={t('formats.intro')}>
        <FormatTable formats={view.formats} />
      </Section>
    </Page>
  );
}
