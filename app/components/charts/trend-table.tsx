import { Table } from '#app/components/kit/table.tsx';
import type { ChartPoint, ChartProjection, ChartSpec } from '#app/view-models/chart.ts';
import { type ChartWords, gapText, intervalText } from './chart-words.ts';

type Props = { readonly spec: ChartSpec; readonly words: ChartWords };

/** The same figures as a table, one click away. */
export function TrendTable({ spec, words }: Props) {
  const { t } = words;
  const hasSeries = spec.series.length > 1;
  const columns = [
    { label: t('columnPeriod') },
    ...(hasSeries ? [{ label: t('columnSeries') }] : []),
    { label: `${t('columnValue')} (${spec.unit})`, isNumeric: true },
    { label: t('columnInterval') },
    { label: t('columnOrigin') },
  ];
  const rows = spec.series.flatMap((series) => series.points.map((point) => ({ series, point })));
  return (
    <details className="more chart__data">
      <summary>{t('dataTable')}</summary>
      <Table caption={spec.title} isCaptionHidden columns={columns} hasBlocks>
        {rows.map(({ series, point }) => (
          <tr key={`${series.key} ${point.period}`}>
            <th scope="row">{words.period(point.period)}</th>
            {hasSeries && <td data-label={t('columnSeries')}>{series.label}</td>}
            <td className="number" data-label={t('columnValue')}>
              <Value point={point} words={words} />
            </td>
            <td data-label={t('columnInterval')}>{point.value === null ? '' : intervalText(point, words)}</td>
            <td data-label={t('columnOrigin')}>{point.origin}</td>
          </tr>
        ))}
        {spec.projection && (
          <ProjectedRows projection={spec.projection} hasSeries={hasSeries} words={words} />
        )}
      </Table>
    </details>
  );
}

type ProjectedRowsProps = {
  readonly projection: ChartProjection;
  readonly hasSeries: boolean;
  readonly words: ChartWords;
};

function ProjectedRows({ projection, hasSeries, words }: ProjectedRowsProps) {
  const { t } = words;
  const rows = [
    ...projection.points.map((point) => ({ point, origin: t('projectedOrigin') })),
    ...projection.undamped.map((point) => ({ point, origin: t('undampedOrigin') })),
  ];
  return rows.map(({ point: { on, value, lower, upper }, origin }) => (
    <tr key={`${origin} ${on}`}>
      <th scope="row">{t('projectedOn', { date: words.date(on) })}</th>
      {hasSeries && <td data-label={t('columnSeries')} />}
      <td className="number" data-label={t('columnValue')}>
        {words.value(value)}
      </td>
      <td data-label={t('columnInterval')}>
        {t('interval', {
          lower: words.value(lower),
          upper: words.value(upper),
          level: words.level(projection.level),
        })}
      </td>
      <td data-label={t('columnOrigin')}>{origin}</td>
    </tr>
  ));
}

function Value({ point, words }: { readonly point: ChartPoint; readonly words: ChartWords }) {
  if (point.value === null) return <span className="unknown">{gapText(point, words)}</span>;
  return <>{words.value(point.value)}</>;
}
