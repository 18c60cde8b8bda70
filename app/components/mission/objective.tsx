import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { ObjectiveView } from '#app/view-models/mission.ts';
import { ScaleLine } from '../kit/scale-line.tsx';
import { StatusWord } from '../kit/status-word.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';
import { Whence } from '../kit/whence.tsx';
import { IndicatorUse } from './indicator-use.tsx';

/** One objective: the clause it rests on, its score with bounds, and the indicators below it. */
export function Objective({ objective }: { readonly objective: ObjectiveView }) {
  const { t } = useTranslation('mission');
  const { id, title, isCritical, need, indicators, source } = objective;
  return (
    <section className="objective" aria-labelledby={`objective-${id}`}>
      <header className="objective__head">
        <div className="stack stack--tight">
          <h3 id={`objective-${id}`}>{title}</h3>
          <div className="line small quiet">
            <WeightText objective={objective} />
            {isCritical ? <span className="tag tag--warn">{t('objective.critical')}</span> : null}{' '}
            <Whence source={source} of={title} />
          </div>
          <ClauseLines objective={objective} />
          {need ? (
            <p className="small">
              <span className="quiet">{t('objective.need')}:</span> {need}
            </p>
          ) : null}
        </div>
        {indicators.some(({ role }) => role !== 'context') ? <ObjectiveScore objective={objective} /> : null}
      </header>
      {indicators.length === 0 ? <p className="unknown">{t('objective.noIndicators')}</p> : null}
      {indicators.map((use) => (
        <IndicatorUse key={`${use.code} ${use.area}`} use={use} />
      ))}
    </section>
  );
}

function WeightText({ objective: { weight, weightCitation } }: { readonly objective: ObjectiveView }) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  if (weight === null) return null;
  const share = format.share(weight);
  return (
    <span title={weightCitation ?? undefined}>
      {weightCitation ? t('objective.weight', { share }) : t('objective.weightDefault', { share })}{' '}
    </span>
  );
}

function ClauseLines({ objective: { clauses } }: { readonly objective: ObjectiveView }) {
  const { t } = useTranslation('mission');
  return clauses.map(({ key, symbol, paragraph, summary, source }) => (
    <div className="line small" key={`${symbol} ${key}`}>
      <span className="quiet">
        {paragraph
          ? t('objective.clauseParagraph', { symbol, paragraph })
          : t('objective.clause', { symbol })}
        :
      </span>{' '}
      {summary} <Whence source={source} of={symbol} />
    </div>
  ));
}

function ObjectiveScore({ objective }: { readonly objective: ObjectiveView }) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  const { score, bounds, coverage, isFloored, shortfallShare } = objective;
  const company = [
    coverage === null ? null : t('objective.observed', { share: format.share(coverage) }),
    bounds && coverage !== null && coverage < 1
      ? t('objective.bounds', { interval: format.interval(bounds.lower, bounds.upper, format.score) })
      : null,
    shortfallShare === null ? null : t('objective.shortfall', { share: format.share(shortfallShare) }),
  ].filter((text) => text !== null);
  return (
    <div className="objective__score">
      {score.known ? (
        <>
          <p>
            <span className="quiet small">{t('objective.score')}</span>{' '}
            <span className="estimate__value">{format.score(score.value.value)}</span>{' '}
            {score.value.lower === null || score.value.upper === null ? null : (
              <span className="estimate__interval">
                {format.interval(score.value.lower, score.value.upper, format.score)}
              </span>
            )}
          </p>
          <ScaleLine estimate={score.value} label={t('objective.score')} />
        </>
      ) : (
        <p className="small">
          <UnknownText outcome={score} />
        </p>
      )}
      <p className="smaller quiet">{company.join(' · ')}</p>
      {isFloored ? <StatusWord tone="bad">{t('objective.floored')}</StatusWord> : null}
    </div>
  );
}
