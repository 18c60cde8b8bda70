import { useTranslation } from 'react-i18next';
import type { CaseView } from '#app/view-models/backtest.ts';

/** From when the figures behind the score are, and which were left out for want of a date. */
export function CaseVintage({ vintage }: { readonly vintage: CaseView['closing']['vintage'] }) {
  const { t } = useTranslation('backtest');
  const { inTime, later, undated, leftOut } = vintage;
  if (inTime + later + undated === 0) return <>{t('case.vintage.none')}</>;
  return (
    <>
      {later + undated > 0
        ? t('case.vintage.revised', { inTime, later, undated })
        : t('case.vintage.inTime', { count: inTime })}
      {leftOut > 0 ? ` ${t('case.vintage.leftOut', { count: leftOut })}` : null}
    </>
  );
}
