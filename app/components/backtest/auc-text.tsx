import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { SummaryView } from '#app/view-models/backtest.ts';

type Auc = Extract<SummaryView['metrics'], { known: true }>['value']['auc'];

const DIGITS = 2;

/** Never without its interval; where that would have no width, it says what stands in its place (§13.5). */
export function AucText({ auc }: { readonly auc: Auc }) {
  const { t } = useTranslation(['backtest', 'common']);
  const format = useFormat();
  const number = (value: number) => format.number(value, DIGITS);
  const { value, lower, upper, level, isIntervalArtefact } = auc;
  if (isIntervalArtefact) return <>{t('summary.aucArtefact', { value: number(value) })}</>;
  return (
    <>
      {number(value)}{' '}
      <span className="quiet">
        {lower === null || upper === null
          ? t('interval.none', { ns: 'common' })
          : `${format.interval(lower, upper, number)} (${format.level(level)})`}
      </span>
    </>
  );
}
