import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/kit/icon.tsx';
import { Table } from '#app/components/kit/table.tsx';
import { Whence } from '#app/components/kit/whence.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import { useReason } from '#app/i18n/use-reason.ts';
import type { IndicatorSeriesView, ObservationRow, ObservationVintage } from '#app/view-models/indicator.ts';
import { EarlierValues } from './earlier-values.tsx';
import {
  exactText,
  intervalText,
  type ObservationWords,
  positionText,
  valueText,
} from './observation-text.ts';

type Props = { readonly series: IndicatorSeriesView; readonly unit: string };

/** Every statement of a series, newest period first; nothing is left out and no gap is closed. */
export function ObservationTable({ series, unit }: Props) {
  const { t } = useTranslation('indicator');
  const words: ObservationWords = { t, format: useFormat() };
  const columns = [
    { label: t('observation.period') },
    { label: `${t('observation.value')} (${unit})`, isNumeric: true },
    { label: t('observation.interval') },
    { label: t('observation.standardError'), isNumeric: true },
    { label: t('observation.grade') },
    { label: t('observation.published') },
    { label: t('observation.recorded') },
    { label: t('observation.origin') },
  ];
  return (
    <div className="observations">
      <Table caption={t('observations.caption', { series: series.label })} columns={columns} hasBlocks>
        {series.rows.toReversed().map((row) => (
          <Row key={row.period} row={row} words={words} />
        ))}
      </Table>
    </div>
  );
}

type RowProps = { readonly row: ObservationRow; readonly words: ObservationWords };

function Row({ row, words }: RowProps) {
  const { t, format } = words;
  const reason = useReason();
  const period = format.period(row.period);
  if (row.kind === 'absent') {
    return (
      <tr className="observations__absent">
        <th scope="row">{period}</th>
        <td colSpan={7}>
          <span className="unknown">
            <Icon name="question" /> <span className="unknown__word">{t('observation.absent')}</span>:{' '}
            {reason(row.reason)}
          </span>
        </td>
      </tr>
    );
  }
  const { current } = row;
  return (
    <tr>
      <th scope="row">
        {period}
        {row.breakBefore && <span className="observations__break">{t('observation.break')}</span>}
      </th>
      <td className="number" data-label={t('observation.value')}>
        <div>
          {current.value === null ? (
            <span className="unknown">{valueText(current, words)}</span>
          ) : (
            <strong>{valueText(current, words)}</strong>
          )}
          <EarlierValues earlier={row.earlier} words={words} />
        </div>
      </td>
      <td data-label={t('observation.interval')}>{intervalText(current, words)}</td>
      <td className="number" data-label={t('observation.standardError')}>
        <StandardError vintage={current} words={words} />
      </td>
      <td data-label={t('observation.grade')}>
        {current.grade === null ? t('observation.noGrade') : t(`grade.${current.grade}`)}
      </td>
      <td data-label={t('observation.published')}>
        {current.publishedOn === null ? t('observation.publishedUnknown') : format.date(current.publishedOn)}
      </td>
      <td data-label={t('observation.recorded')}>{format.day(current.recordedAt)}</td>
      <td data-label={t('observation.origin')}>
        <Origin
          vintage={current}
          of={t('observation.of', { value: valueText(current, words), period })}
          words={words}
        />
      </td>
    </tr>
  );
}

type VintageProps = { readonly vintage: ObservationVintage; readonly words: ObservationWords };

function StandardError({ vintage, words: { t, format } }: VintageProps) {
  const { standardError, sampleSize } = vintage;
  return (
    <div>
      {standardError === null ? t('observation.noStandardError') : exactText(standardError, format)}
      {sampleSize !== null && (
        <span className="observations__sub">
          {t('observation.sample', { size: format.number(sampleSize, 0) })}
        </span>
      )}
    </div>
  );
}

function Origin({ vintage, of, words }: VintageProps & { readonly of: string }) {
  const position = positionText(vintage.origin, words);
  return (
    <div>
      <Whence source={vintage.origin} of={of} label={vintage.origin.publisher} align="end" />
      {position !== null && <span className="observations__sub">{position}</span>}
      {vintage.note !== null && <span className="observations__sub">{vintage.note}</span>}
    </div>
  );
}
