import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { EstimateView, FigureView } from '#app/view-models/figure.ts';
import { Whence } from './whence.tsx';

type EstimateProps = {
  readonly estimate: EstimateView;
  readonly write?: (value: number) => string;
  readonly unit?: string;
};

/** A computed number with the interval that belongs to it, or the words that there is none. */
export function Estimate({ estimate, write, unit }: EstimateProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const text = write ?? format.score;
  return (
    <span className="estimate">
      <span className="estimate__value">{text(estimate.value)}</span>
      {unit ? <span className="figure__unit"> {unit}</span> : null}{' '}
      <span className="estimate__interval">
        {estimate.lower === null || estimate.upper === null
          ? t('interval.none')
          : format.interval(estimate.lower, estimate.upper, text)}
      </span>
    </span>
  );
}

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
        {company.filter((part) => part !== null).join(' · ')} · <Whence source={figure.source} of={of} />
      </span>
    </span>
  );
}
