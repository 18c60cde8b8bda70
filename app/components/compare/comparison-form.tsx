import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type ComparisonView, MOST_COMPARED } from '#app/view-models/comparison.ts';
import { Button } from '../kit/button.tsx';
import { SelectField } from '../kit/field.tsx';

/** A GET form: the address is the state, so a comparison can be shared and kept. */
export function ComparisonForm({ view: { options, missions } }: { readonly view: ComparisonView }) {
  const { t } = useTranslation('compare');
  const chosen = missions.map(({ row }) => row.slug);
  const choices = [
    { value: '', label: t('form.none') },
    ...options.map(({ slug, label }) => ({ value: slug, label })),
  ];
  return (
    // A new key resets the uncontrolled fields when the address changes.
    <Form
      key={chosen.join()}
      method="get"
      action="/compare"
      className="compare-form"
      aria-label={t('form.title')}
    >
      <div className="compare-form__fields">
        {Array.from({ length: MOST_COMPARED }, (_, index) => index + 1).map((number) => (
          <SelectField
            key={number}
            name="missions"
            label={t('form.mission', { number })}
            defaultValue={chosen[number - 1] ?? ''}
            options={choices}
          />
        ))}
      </div>
      <div className="actions">
        <Button>{t('form.apply')}</Button>
        {chosen.length > 0 ? <Link to="/compare">{t('form.clear')}</Link> : null}
      </div>
    </Form>
  );
}
