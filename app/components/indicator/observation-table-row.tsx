import { Icon } from '#app/components/kit/icon.tsx';
import { Whence } from '#app/components/kit/whence.tsx';
import { useReason } from '#app/i18n/use-reason.ts';
import type { ObservationRow, ObservationVintage } from '#app/view-models/indicator.ts';
import { EarlierValues } from './earlier-values.tsx';
import {
  exactText,
  intervalText,
  type ObservationWords,
  positionText,
  valueText,
} from './observation-text.ts';

export type ShownColumns = Readonly<Record<'interval' | 'standardError' | 'grade', boolean>>;

/** Value, published, recorded and origin stand in every table. */
const FIXED_COLUMNS = 4;

type RowProps = {
  readonly row: ObservationRow;
  readonly shown: ShownColumns;
  readonly words: ObservationWords;
};

export function ObservationTableRow({ row, shown, words }: RowProps) {
  const { t, format } = words;
  const period = format.period(row.period);
  if (row.kind === 'absent')
    return <AbsentRow period={period} reason={row.reason} shown={shown} words={words} />;
  const { current } = row;
  return (
    <tr>
      <th scope="row">
        {period}
        {row.breakBefore && <span className="observations__break">{t('observation.break')}</span>}
      </th>
      <td className="number" data-label={t('observation.value')}>
        <div>
          <span className={current.value === null ? 'unknown' : 'observations__value'}>
            {valueText(current, words)}
          </span>
          <EarlierValues earlier={row.earlier} words={words} />
        </div>
      </td>
      {shown.interval && <td data-label={t('observation.interval')}>{intervalText(current, words)}</td>}
      {shown.standardError && (
        <td className="number" data-label={t('observation.standardError')}>
          <StandardError vintage={current} words={words} />
        </td>
      )}
      {shown.grade && (
        <td data-label={t('observation.grade')}>
          {current.grade === null ? t('observation.noGrade') : t(`grade.${current.grade}`)}
        </td>
      )}
      <td className="observations__date" data-label={t('observation.published')}>
        {current.publishedOn === null ? t('observation.publishedUnknown') : format.date(current.publishedOn)}
      </td>
      <td className="observations__date" data-label={t('observation.recorded')}>
        {format.day(current.recordedAt)}
      </td>
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

type AbsentProps = Omit<RowProps, 'row'> & { readonly period: string; readonly reason: string };

function AbsentRow({ period, reason: code, shown, words: { t } }: AbsentProps) {
  const reason = useReason();
  const columns = FIXED_COLUMNS + Object.values(shown).filter(Boolean).length;
  return (
    <tr>
      <th scope="row">{period}</th>
      <td colSpan={columns}>
        <span className="unknown">
          <Icon name="question" /> <span className="unknown__word">{t('observation.absent')}</span>:{' '}
          {reason(code)}
        </span>
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
      {vintage.origin.publisher} <Whence source={vintage.origin} of={of} align="end" />
      {position !== null && <span className="observations__sub">{position}</span>}
      {vintage.note !== null && <span className="observations__sub">{vintage.note}</span>}
    </div>
  );
}
