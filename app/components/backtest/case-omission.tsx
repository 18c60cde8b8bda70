import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { CaseView } from '#app/view-models/backtest.ts';

/** Whether the case enters the summary figures, and every reason why not. */
export function CaseOmission({ item: { omitted, mission } }: { readonly item: CaseView }) {
  const { t } = useTranslation('backtest');
  const format = useFormat();
  const { exclusion } = mission;
  if (omitted.length === 0) return <>{t('case.counted.yes')}</>;
  return (
    <ul className="plain">
      {exclusion && (
        <li>
          {t('case.omitted.excluded', {
            date: format.date(exclusion.decidedOn),
            by: exclusion.decidedBy,
            reason: exclusion.reason,
          })}
        </li>
      )}
      {omitted.map((reason) =>
        reason === 'excluded' ? null : <li key={reason}>{t(`case.omitted.${reason}`)}</li>,
      )}
    </ul>
  );
}
