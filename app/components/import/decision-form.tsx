import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/kit/button.tsx';
import { TextField } from '#app/components/kit/field.tsx';
import { type FieldErrors, importError } from './import-error.ts';

/** Longest reason kept. */
export const MAX_REASON_CHARACTERS = 500;

type DecisionFormProps = { readonly errors: FieldErrors | undefined; readonly canCommit: boolean };

export function DecisionForm({ errors, canCommit }: DecisionFormProps) {
  const { t } = useTranslation('import');
  const isBusy = useNavigation().formMethod === 'POST';
  return (
    <Form method="post" className="form" aria-busy={isBusy}>
      {canCommit && (
        <TextField
          name="reason"
          maxLength={MAX_REASON_CHARACTERS}
          label={t('commit.reason')}
          hint={t('commit.reasonHint')}
          error={importError(errors?.reason, t)}
        />
      )}
      <div className="actions">
        {canCommit && (
          <Button name="intent" value="commit" disabled={isBusy}>
            {isBusy ? t('commit.busy') : t('commit.submit')}
          </Button>
        )}
        <Button name="intent" value="discard" variant="quiet" disabled={isBusy}>
          {t('commit.discard')}
        </Button>
      </div>
      <p className="quiet small">{t('commit.discardHint')}</p>
    </Form>
  );
}
