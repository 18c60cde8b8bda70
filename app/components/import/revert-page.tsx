import { Form, Link, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '#app/components/kit/button.tsx';
import { TextArea } from '#app/components/kit/field.tsx';
import { Page } from '#app/components/kit/page.tsx';
import type { BatchView } from '#app/view-models/import.ts';
import { BatchFacts } from './batch-facts.tsx';
import { Counts } from './counts.tsx';
import { MAX_REASON_CHARACTERS } from './decision-form.tsx';
import { type FieldErrors, importError } from './import-error.ts';

type Props = { readonly batch: BatchView; readonly errors: FieldErrors | undefined };

/** Says what a reversal does and asks for its reason; nothing happens before. */
export function RevertPage({ batch, errors }: Props) {
  const { t } = useTranslation('import');
  const isBusy = useNavigation().formMethod === 'POST';
  const kicker = <Link to={`/import/${batch.id}`}>{batch.fileName}</Link>;
  const title = t('revert.title', { fileName: batch.fileName });
  if (batch.state !== 'committed')
    return (
      <Page kicker={kicker} title={title} lede={t('revert.impossible')}>
        {null}
      </Page>
    );
  return (
    <Page kicker={kicker} title={title} lede={t('revert.lede')}>
      <BatchFacts batch={batch} />
      <Counts batch={batch} />
      <Form method="post" className="form" aria-busy={isBusy}>
        <TextArea
          name="reason"
          required
          maxLength={MAX_REASON_CHARACTERS}
          label={t('revert.reason')}
          hint={t('revert.reasonHint')}
          error={importError(errors?.reason, t)}
        />
        <div className="actions">
          <Button variant="danger" disabled={isBusy}>
            {isBusy ? t('revert.busy') : t('revert.submit')}
          </Button>
          <ButtonLink to={`/import/${batch.id}`} variant="quiet">
            {t('revert.cancel')}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  );
}
