import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { ForecastOutcomeView, ForecastView } from '#app/view-models/forecasts.ts';
import { Figure } from '../kit/figure.tsx';
import { StatusWord } from '../kit/status-word.tsx';
import { Table } from '../kit/table.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';

const COLUMNS = ['indicator', 'made', 'forecast', 'outcome'] as const;

type TableProps = { readonly caption: string; readonly forecasts: readonly ForecastView[] };

export function ForecastTable({ caption, forecasts }: TableProps) {
  const { t } = useTranslation('forecasts');
  const columns = COLUMNS.map((name) => ({ label: t(`column.${name}`) }));
  return (
    <Table caption={caption} columns={columns} hasBlocks>
      {forecasts.map((forecast) => (
        <ForecastRow key={forecast.key} forecast={forecast} />
      ))}
    </Table>
  );
}

function ForecastRow({ forecast }: { readonly forecast: ForecastView }) {
  const { t } = useTranslation('forecasts');
  const format = useFormat();
  const { name, href, made, basis, outcome } = forecast;
  return (
    <tr>
      <th scope="row">
        <Link to={href}>{name}</Link>
      </th>
      <td data-label={t('column.made')}>
        <div>
          <Link to={made.href}>{format.date(made.on)}</Link>
          <div className="mission-meta">
            {t('made.on', { when: format.day(made.recordedAt), basis: format.period(basis) })}
          </div>
        </div>
      </td>
      <td data-label={t('column.forecast')}>
        <Stated forecast={forecast} />
      </td>
      <td data-label={t('column.outcome')}>
        {outcome.known ? (
          <Outcome outcome={outcome.value} of={name} />
        ) : (
          <span className="small">
            <UnknownText outcome={outcome} />
          </span>
        )}
      </td>
    </tr>
  );
}

function Stated({ forecast }: { readonly forecast: ForecastView }) {
  const { t } = useTranslation('forecasts');
  const format = useFormat();
  const { kind, on, value, lower, upper, level, unit, probabilityMet } = forecast;
  return (
    <div className="stack stack--tight">
      <span>
        {t('value', {
          value: format.number(value),
          unit,
          interval: format.interval(lower, upper),
          level: format.level(level),
        })}
      </span>
      {probabilityMet === null ? null : (
        <span>{t('met', { probability: format.probability(probabilityMet) })}</span>
      )}
      <span className="small quiet">{t(`kind.${kind}`, { date: format.date(on) })}</span>
    </div>
  );
}

function Outcome({ outcome, of }: { readonly outcome: ForecastOutcomeView; readonly of: string }) {
  const { t } = useTranslation('forecasts');
  const { figure, isInside, isMet, isForeknown } = outcome;
  return (
    <div className="stack stack--tight">
      <Figure figure={figure} of={of} hasUnit />
      <StatusWord tone={isInside ? 'good' : 'warn'}>{t(isInside ? 'inside' : 'outside')}</StatusWord>
      {isMet === null ? null : <span>{t(isMet ? 'target.met' : 'target.missed')}</span>}
      {isForeknown ? <span className="small">{t('foreknown')}</span> : null}
    </div>
  );
}
