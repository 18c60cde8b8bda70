import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { ActView } from '#app/view-models/mission.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import { StatusWord } from '../kit/status-word.tsx';
import { Whence } from '../kit/whence.tsx';
import { ActChange } from './act-change.tsx';

/** One act of the chain: what it is, how long it lasts, what it allows, what it changed. */
export function Act({ act, on }: { readonly act: ActView; readonly on: IsoDate }) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  const { symbol, kind, body, adoptedOn, effectiveOn, expiresOn, summary, legalBasis, isCurrent, source } =
    act;
  // The chain's latest act stays the current one after its last day; it is then no longer in force.
  const isInForce = isCurrent && kind !== 'terminate' && (expiresOn === null || expiresOn >= on);
  return (
    <li className={isInForce ? 'act act--current' : 'act'}>
      <div className="act__when">
        <time dateTime={adoptedOn}>{format.date(adoptedOn)}</time>
        <span className="quiet smaller">{t(`act.${kind}`)}</span>
      </div>
      <div className="stack stack--tight">
        <div className="row">
          <h3 className="act__symbol">{symbol}</h3>
          <Whence source={source} of={symbol} isWorded />
        </div>
        <p className="small">
          {body}
          {effectiveOn && effectiveOn !== adoptedOn ? (
            <> · {t('act.effective', { date: format.date(effectiveOn) })}</>
          ) : null}{' '}
          ·{' '}
          {expiresOn ? <b>{t('act.expires', { date: format.date(expiresOn) })}</b> : t('act.expiresUnknown')}
        </p>
        {isInForce ? (
          <StatusWord tone="good">{t('act.current', { date: format.date(on) })}</StatusWord>
        ) : null}
        {isCurrent && !isInForce ? (
          <StatusWord tone="neutral" icon="dash">
            {t('act.last')}
          </StatusWord>
        ) : null}
        {summary ? <p>{summary}</p> : null}
        {legalBasis ? (
          <p className="small quiet">
            {t('act.legalBasis')}: {legalBasis}
          </p>
        ) : null}
        <Ceilings act={act} />
        {act.change ? <ActChange change={act.change} /> : null}
        <Clauses act={act} />
      </div>
    </li>
  );
}

function Ceilings({ act: { ceilings } }: { readonly act: ActView }) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  if (ceilings.length === 0) return null;
  return (
    <div className="act__ceilings small">
      {t('act.ceilings')}:{' '}
      {ceilings.map(({ component, value, from, source }) => {
        const words = {
          value: format.number(value, 0),
          component: t(`component.${component}`),
          date: from ? format.date(from) : '',
        };
        return (
          <span key={`${component} ${from}`}>
            {from ? t('act.ceilingFrom', words) : t('act.ceiling', words)}{' '}
            <Whence source={source} of={t('act.ceiling', words)} />
          </span>
        );
      })}
    </div>
  );
}

function Clauses({ act: { clauses } }: { readonly act: ActView }) {
  const { t } = useTranslation('mission');
  if (clauses.length === 0) return null;
  return (
    <details className="more">
      <summary>{t('act.clauses', { count: clauses.length })}</summary>
      <ul className="small stack stack--tight">
        {clauses.map(({ key, paragraph, summary, source }) => (
          <li key={key}>
            {paragraph ? <b>{t('act.paragraph', { paragraph })} </b> : null}
            {summary} <Whence source={source} of={summary} />
          </li>
        ))}
      </ul>
    </details>
  );
}
