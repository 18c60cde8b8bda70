import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/kit/button.tsx';
import { SelectField, TextField } from '#app/components/kit/field.tsx';
import type { AuditFilter } from '#app/view-models/people.ts';

type AuditFilterFormProps = {
  readonly filter: Omit<AuditFilter, 'limit' | 'beforeSeq'>;
  readonly vocabulary: { readonly actions: readonly string[]; readonly subjectTypes: readonly string[] };
};

export function AuditFilterForm({ filter, vocabulary }: AuditFilterFormProps) {
  const { t } = useTranslation('auth');
  const choices = (words: readonly string[]) => [
    { value: '', label: t('audit.filter.any') },
    ...words.map((word) => ({ value: word, label: word })),
  ];
  return (
    <Form method="get" className="form" aria-label={t('audit.filter')}>
      <div className="filter-grid">
        <TextField name="actor" label={t('audit.filter.actor')} defaultValue={filter.actor} />
        <SelectField
          name="action"
          label={t('audit.filter.action')}
          options={choices(vocabulary.actions)}
          defaultValue={filter.action}
        />
        <SelectField
          name="subjectType"
          label={t('audit.filter.subjectType')}
          options={choices(vocabulary.subjectTypes)}
          defaultValue={filter.subjectType}
        />
        <TextField name="subjectId" label={t('audit.filter.subjectId')} defaultValue={filter.subjectId} />
        <TextField name="fromOn" type="date" label={t('audit.filter.from')} defaultValue={filter.fromOn} />
        <TextField name="toOn" type="date" label={t('audit.filter.to')} defaultValue={filter.toOn} />
      </div>
      <Button>{t('audit.filter.submit')}</Button>
    </Form>
  );
}
