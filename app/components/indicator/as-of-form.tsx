import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/kit/button.tsx';
import { TextField } from '#app/components/kit/field.tsx';
import { Notice } from '#app/components/kit/notice.tsx';
import { useFormat } from '#app/i18n/use-format.ts';

type Props = {
  /** The moment of knowledge shown: ISO date or timestamp. */
  readonly asOf: string;
  readonly isPast: boolean;
  /** What else the address says, kept when the date changes. */
  readonly keep: Readonly<Record<string, string | null>>;
};

/** Asks for a past state of knowledge; the answer is in the address and can be cited. */
export function AsOfForm({ asOf, isPast, keep }: Props) {
  const { t } = useTranslation('indicator');
  const format = useFormat();
  const kept = Object.entries(keep).filter((entry): entry is [string, string] => entry[1] !== null);
  return (
    <div className="stack stack--tight">
      {isPast && (
        <Notice tone="warn">
          <p>
            {t('asOf.past', { date: format.day(asOf) })}{' '}
            <Link to={`?${new URLSearchParams(kept)}`}>{t('asOf.now')}</Link>
          </p>
        </Notice>
      )}
      <Form method="get" className="as-of">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextField
          name="asOf"
          type="date"
          label={t('asOf.label')}
          hint={t('asOf.hint')}
          defaultValue={isPast ? asOf.slice(0, 10) : ''}
        />
        <Button variant="quiet">{t('asOf.submit')}</Button>
      </Form>
    </div>
  );
}
