import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import { useReason } from '#app/i18n/use-reason.ts';
import type { BatchView } from '#app/view-models/import.ts';

/** The five numbers of an import, then what was left out and why. */
export function Counts({ batch }: { readonly batch: BatchView }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const reason = useReason();
  const { rows, records, exclusions, leavesOut } = batch;
  const numbers = [
    ['new', records.new, t('counts.new')],
    ['revised', records.revised, t('counts.revised')],
    ['unchanged', records.unchanged, t('counts.unchanged')],
    ['excluded', records.excluded, t('counts.excluded')],
    ['rejected', rows.rejected, t('counts.rejected', { count: rows.rejected })],
  ] as const;
  return (
    <div className="stack">
      <dl className="counts">
        {numbers.map(([key, count, label]) => (
          <div key={key} className={`counts__item counts__item--${key}`}>
            <dt>{label}</dt>
            <dd>{format.number(count, 0)}</dd>
          </div>
        ))}
      </dl>
      <p>
        {t('counts.rows', { accepted: format.number(rows.accepted, 0), read: format.number(rows.read, 0) })}{' '}
        {records.new + records.revised === 0 && t(isUnusable(rows) ? 'counts.unusable' : 'counts.nothing')}
      </p>
      {(exclusions.length > 0 || leavesOut !== '') && (
        <div className="stack stack--tight">
          <h3>{t('excluded.title')}</h3>
          {exclusions.length > 0 && (
            <ul>
              {exclusions.map((exclusion) => (
                <li key={exclusion.reason}>
                  {t('excluded.line', {
                    reason: reason(exclusion.reason),
                    count: exclusion.records,
                    number: format.number(exclusion.records, 0),
                  })}
                </li>
              ))}
            </ul>
          )}
          {leavesOut !== '' && <p className="quiet small">{t('excluded.format', { leavesOut })}</p>}
        </div>
      )}
    </div>
  );
}

/** Not one row can be stored: the file has to be corrected first. */
export function isUnusable(rows: BatchView['rows']): boolean {
  return rows.accepted === 0 && rows.rejected > 0;
}
