import { useTranslation } from 'react-i18next';
import type { CaseView } from '#app/view-models/backtest.ts';

/** From when the figures behind the score are. */
export function CaseVintage({ vintage }: { readonly vintage: CaseView['closing']['vintage'] }) {
  const { t } = useTranslation('backtest');
  const { inTime, later, undated } = vintage;
  if (later + undated > 0) return <>{t('case.vintage.revised', { inTime, later, undated })}</>;
  return <>{inTime === 0 ? t('case.vintage.none') : t('case.vintage.inTime', { count: inTime })}</>;
}
