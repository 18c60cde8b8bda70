import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { BacktestView, SummaryView } from '#app/view-models/backtest.ts';
import { OutcomeText } from '../kit/outcome-text.tsx';
import { Table } from '../kit/table.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';
import { AucText } from './auc-text.tsx';
import { Reliability } from './reliability.tsx';

type Metrics = Extract<SummaryView['metrics'], { known: true }>['value'];

const COUNTS = ['cases', 'held', 'failed', 'undetermined', 'usable', 'countries'] as const;
/** Decimals of the measures of fit. */
const DIGITS = 2;

/** All cases, and those without the missions a host asked to leave, side by side. */
export function SummaryTable({ view }: { readonly view: Pick<BacktestView, 'all' | 'withConsent'> }) {
  const { t } = useTranslation('backtest');
  const format = useFormat();
  const number = (value: number) => format.number(value, DIGITS);
  const count = (summary: SummaryView, name: (typeof COUNTS)[number]) =>
    name === 'undetermined' ? summary.cases - summary.held - summary.failed : summary[name];
  const row = (label: string, cell: (summary: SummaryView) => ReactNode) => (
    <tr key={label}>
      <th scope="row">{label}</th>
      <td data-label={t('summary.all')}>{cell(view.all)}</td>
      <td data-label={t('summary.withConsent')}>{cell(view.withConsent)}</td>
    </tr>
  );
  const metric = (label: string, show: (metrics: Metrics) => ReactNode) =>
    row(label, ({ metrics }) =>
      metrics.known ? show(metrics.value) : <UnknownText outcome={metrics} hasReason={false} />,
    );
  return (
    <Table
      caption={t('summary.caption')}
      columns={[
        { label: t('summary.what') },
        { label: t('summary.all') },
        { label: t('summary.withConsent') },
      ]}
      hasBlocks
    >
      {COUNTS.map((name) => row(t(`summary.${name}`), (summary) => format.number(count(summary, name), 0)))}
      {row(t('summary.auc'), ({ metrics }) => (
        <OutcomeText outcome={metrics} show={({ auc }) => <AucText auc={auc} />} />
      ))}
      {metric(t('summary.hanley'), ({ auc }) => number(auc.hanleyMcNeilSe))}
      {metric(t('summary.permutation'), ({ permutationP }) => (
        <OutcomeText outcome={permutationP} show={number} />
      ))}
      {metric(t('summary.baseRate'), ({ baseRate }) => number(baseRate))}
      {metric(t('summary.brier'), ({ brier }) => number(brier))}
      {metric(t('summary.skill'), ({ brierSkill }) => number(brierSkill))}
      {metric(t('summary.logLoss'), ({ logLoss }) => number(logLoss))}
      {metric(t('summary.calibration'), ({ calibrationInTheLarge }) => number(calibrationInTheLarge))}
      {metric(t('summary.bins'), ({ bins }) => (
        <Reliability bins={bins} />
      ))}
    </Table>
  );
}
