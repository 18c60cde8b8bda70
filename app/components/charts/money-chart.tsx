import { useId } from 'react';
import { Table } from '#app/components/kit/table.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { MoneyBar, MoneyChartSpec } from '#app/view-models/chart.ts';
import { ChartFoot } from './chart-foot.tsx';
import { type ChartWords, moneySummary, useChartWords } from './chart-words.ts';
import { MONEY_FRAME, MONEY_NARROW_FRAME } from './frames.ts';
import { MoneyMarks } from './money-svg.tsx';
import { PAGE_PALETTE } from './palette.ts';

const DIGITS = 1;

type MoneyChartProps = { readonly spec: MoneyChartSpec; readonly id?: string };

/** Budget against expenditure by period, in one currency, always from 0. */
export function MoneyChart({ spec, id }: MoneyChartProps) {
  const ownId = useId();
  const words = useChartWords(DIGITS);
  const format = useFormat();
  const chartId = id ?? ownId;
  const drawings = [
    { frame: MONEY_FRAME, name: 'wide' },
    { frame: MONEY_NARROW_FRAME, name: 'narrow' },
  ] as const;
  return (
    <figure className="chart" aria-labelledby={`${chartId}-caption`}>
      <figcaption className="chart__title" id={`${chartId}-caption`}>
        {spec.title}
      </figcaption>
      <div className="chart__canvas" dir="ltr">
        {drawings.map(({ frame, name }) => (
          <svg
            key={name}
            className={`chart__svg chart__svg--${name}`}
            viewBox={`0 0 ${frame.width} ${frame.height}`}
            role="img"
            aria-labelledby={`${chartId}-${name}-title ${chartId}-${name}-desc`}
          >
            <title id={`${chartId}-${name}-title`}>{spec.title}</title>
            <desc id={`${chartId}-${name}-desc`}>{moneySummary(spec, words, format.moneyShort)}</desc>
            <MoneyMarks spec={spec} frame={frame} palette={PAGE_PALETTE} words={words} />
          </svg>
        ))}
      </div>
      <ChartFoot spec={spec} words={words} />
      <MoneyTable spec={spec} words={words} />
    </figure>
  );
}

function MoneyTable({ spec, words }: { readonly spec: MoneyChartSpec; readonly words: ChartWords }) {
  const { t } = words;
  const columns = [
    { label: t('columnPeriod') },
    { label: t('columnBudget'), isNumeric: true },
    { label: t('columnExpenditure'), isNumeric: true },
    { label: t('columnDocument') },
  ];
  return (
    <details className="more chart__data">
      <summary>{t('dataTable')}</summary>
      <Table caption={spec.title} isCaptionHidden columns={columns} hasBlocks>
        {spec.periods.map(({ period, label, budget, expenditure }) => (
          <tr key={period}>
            <th scope="row">{label}</th>
            <td className="number" data-label={t('columnBudget')}>
              <Amount bar={budget} currency={spec.currency} words={words} />
            </td>
            <td className="number" data-label={t('columnExpenditure')}>
              <Amount bar={expenditure} currency={spec.currency} words={words} />
            </td>
            <td data-label={t('columnDocument')}>{documentsOf(budget, expenditure)}</td>
          </tr>
        ))}
      </Table>
    </details>
  );
}

function Amount({
  bar,
  currency,
  words,
}: {
  readonly bar: MoneyBar;
  readonly currency: string;
  readonly words: ChartWords;
}) {
  const format = useFormat();
  if (bar.amount !== null) return <>{format.money(bar.amount, currency)}</>;
  const { t, reason } = words;
  return (
    <span className="unknown">
      {bar.reason === null ? t('noValueNoReason') : t('noValue', { reason: reason(bar.reason) })}
    </span>
  );
}

function documentsOf(...bars: readonly MoneyBar[]): string {
  return [...new Set(bars.map((bar) => bar.origin).filter((origin) => origin !== null))].join('; ');
}
