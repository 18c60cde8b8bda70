import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { FigureView } from '#app/view-models/figure.ts';
import { Whence } from './whence.tsx';

type FigureProps = { readonly figure: FigureView; readonly of: string; readonly hasUnit?: boolean };

/** An observed number with its company: unit, interval, period, age, grade and where it comes from. */
export function Figure({ figure, of, hasUnit = false }: FigureProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const { lower, upper, level, grade, ageYears } = figure;
  const interval =
    lower === null || upper === null
      ? null
      : `${format.interval(lower, upper)}${level === null ? '' : ` (${format.level(level)})`}`;
  const company = [
    interval,
    format.period(figure.period),
    ageYears === null || ageYears < 1 ? null : format.age(ageYears),
    grade === null ? null : t('grade.short', { grade }),
  ];
  return (
    <span className="figure">
      <span className="figure__value">{format.number(figure.value)}</span>
      {hasUnit ? <span className="figure__unit"> {figure.unit}</span> : null}{' '}
      <span className="figure__company">
        {company.filter((part) => part !== null).join(' · ')} <Whence source={figure.source} of={of} />
      </span>
    </span>
  );
}
