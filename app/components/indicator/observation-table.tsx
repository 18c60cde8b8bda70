import { useTranslation } from 'react-i18next';
import { Table } from '#app/components/kit/table.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { IndicatorSeriesView, ObservationVintage } from '#app/view-models/indicator.ts';
import { ObservationTableRow, type ShownColumns } from './observation-table-row.tsx';
import type { ObservationWords } from './observation-text.ts';

type Props = { readonly series: IndicatorSeriesView; readonly unit: string };

/** Every statement of a series, newest period first; nothing is left out and no gap is closed. */
export function ObservationTable({ series, unit }: Props) {
  const { t } = useTranslation('indicator');
  const words: ObservationWords = { t, format: useFormat() };
  const shown = shownColumns(series);
  const lacking = (['interval', 'standardError', 'grade'] as const).filter((name) => !shown[name]);
  const columns = [
    { label: t('observation.period') },
    { label: `${t('observation.value')} (${unit})`, isNumeric: true },
    ...(shown.interval ? [{ label: t('observation.interval') }] : []),
    ...(shown.standardError ? [{ label: t('observation.standardError'), isNumeric: true }] : []),
    ...(shown.grade ? [{ label: t('observation.grade') }] : []),
    { label: t('observation.published') },
    { label: t('observation.recorded') },
    { label: t('observation.origin') },
  ];
  return (
    <div className="observations stack stack--tight">
      <Table caption={t('observations.caption', { series: series.label })} columns={columns} hasBlocks>
        {series.rows.toReversed().map((row) => (
          <ObservationTableRow key={row.period} row={row} shown={shown} words={words} />
        ))}
      </Table>
      {lacking.length > 0 && (
        <p className="quiet small">
          {t('observation.allLack', {
            what: lacking.map((name) => t(`observation.${name}`).toLocaleLowerCase()).join(', '),
          })}
        </p>
      )}
    </div>
  );
}

/** A column that would say "not published" in every row is said once, below. */
function shownColumns(series: IndicatorSeriesView): ShownColumns {
  const vintages = series.rows.flatMap((row) => (row.kind === 'observed' ? [row.current] : []));
  const some = (has: (vintage: ObservationVintage) => boolean) => vintages.some(has);
  return {
    interval: some(({ lower, upper }) => lower !== null && upper !== null),
    standardError: some(({ standardError, sampleSize }) => standardError !== null || sampleSize !== null),
    grade: some(({ grade }) => grade !== null),
  };
}
