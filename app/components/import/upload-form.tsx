import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/kit/button.tsx';
import { SelectField, TextField } from '#app/components/kit/field.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { ImportPageView } from '#app/view-models/import.ts';
import { fileSize } from './file-size.ts';
import { type FieldErrors, importError } from './import-error.ts';

type Props = { readonly view: ImportPageView; readonly errors: FieldErrors | undefined };

/** Works as a plain form; with JavaScript it says that it is busy. */
export function UploadForm({ view, errors }: Props) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const isBusy = useNavigation().formMethod === 'POST';
  const formats = view.formats.map(({ id, title, publisher }) => ({
    value: id,
    label: `${title} (${publisher})`,
  }));
  const missions = view.missions.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <Form method="post" encType="multipart/form-data" className="form" aria-busy={isBusy}>
      <TextField
        name="files"
        type="file"
        multiple
        required
        label={t('upload.files')}
        hint={t('upload.filesHint', { size: fileSize(view.maxFileBytes, t, format) })}
        error={importError(errors?.files, t)}
      />
      <div className="upload__options">
        <SelectField
          name="format"
          label={t('upload.format')}
          hint={t('upload.formatHint')}
          error={importError(errors?.format, t)}
          options={[{ value: '', label: t('upload.formatAuto') }, ...formats]}
        />
        <SelectField
          name="mission"
          label={t('upload.mission')}
          hint={t('upload.missionHint')}
          error={importError(errors?.mission, t)}
          options={[{ value: '', label: t('upload.missionNone') }, ...missions]}
        />
        <TextField
          name="publishedOn"
          type="date"
          label={t('upload.publishedOn')}
          hint={t('upload.publishedOnHint')}
          error={importError(errors?.publishedOn, t)}
        />
      </div>
      <div className="actions">
        <Button disabled={isBusy}>{isBusy ? t('upload.busy') : t('upload.submit')}</Button>
        <span role="status" className="quiet small">
          {isBusy ? t('upload.busyHint') : ''}
        </span>
      </div>
    </Form>
  );
}
