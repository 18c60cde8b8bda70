import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { ReadinessView } from '#app/view-models/readiness.ts';
import type { WhatIfView } from '#app/view-models/what-if.ts';
import { isUnchanged } from '#app/what-if/choices.ts';
import { ReadinessWord } from '../kit/mission-words.tsx';
import { ScaleLine } from '../kit/scale-line.tsx';
import { StatusWord } from '../kit/status-word.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';
import { EmptiedObjectives } from './emptied-objectives.tsx';
import { PairedProbabilities } from './paired-probabilities.tsx';
import type { WhatIf } from './use-what-if.ts';
import { UnofficialTag, Watermark } from './watermark.tsx';

type ResultPanelProps = { readonly view: WhatIfView; readonly whatIf: WhatIf };

/** The official assessment and what it would be, side by side. */
export function ResultPanel({ view, whatIf: { shown, state } }: ResultPanelProps) {
  const { t } = useTranslation('whatIf');
  const format = useFormat();
  const { official } = view;
  const { outcome, isPreview } = shown;
  const draws = format.number(outcome.readiness.draws, 0);
  return (
    <div className="outcome" data-query={shown.query} data-preview={isPreview}>
      <div className="outcome__pair">
        <Side
          title={t('official')}
          note={t('official.of', { date: format.date(official.on) })}
          readiness={official.outcome.readiness}
        />
        <Side
          title={t('changed')}
          note={isPreview ? t('result.preview', { draws }) : t('result.draws', { draws })}
          readiness={outcome.readiness}
          isUnofficial
        />
      </div>
      {isUnchanged(state.changes) ? <p className="small quiet">{t('result.same')}</p> : null}
      <EmptiedObjectives view={view} dropped={state.changes.dropped} />
      <PairedProbabilities official={official.outcome.readiness} changed={outcome.readiness} />
    </div>
  );
}

type SideProps = {
  readonly title: string;
  readonly note: string;
  readonly readiness: ReadinessView;
  readonly isUnofficial?: boolean;
};

const Side = memo(function Side({ title, note, readiness, isUnofficial = false }: SideProps) {
  const { t } = useTranslation(['whatIf', 'common']);
  const format = useFormat();
  const { published, headline, isUnstable } = readiness;
  return (
    <div className={isUnofficial ? 'outcome__side outcome__side--unofficial' : 'outcome__side'}>
      {isUnofficial ? <Watermark /> : null}
      <h2 className="outcome__title">
        {title} {isUnofficial ? <UnofficialTag /> : null}
      </h2>
      <p className="smaller quiet">{note}</p>
      {published.known ? (
        <>
          <p>
            <span className="outcome__score">{format.score(published.value.value)}</span>{' '}
            <span className="smaller quiet">{t('result.score')}</span>
          </p>
          <ScaleLine estimate={published.value} label={`${title}, ${t('result.score')}`} />
          <IntervalText readiness={readiness} />
        </>
      ) : (
        <p className="small">
          {t('result.score')}: <UnknownText outcome={published} />
        </p>
      )}
      <p className="outcome__class">
        <ReadinessWord headline={headline} />
      </p>
      {isUnstable ? <StatusWord tone="warn">{t('readiness.unstable', { ns: 'common' })}</StatusWord> : null}
    </div>
  );
});

function IntervalText({ readiness: { published, cap, uncapped } }: { readonly readiness: ReadinessView }) {
  const { t } = useTranslation(['whatIf', 'common']);
  const format = useFormat();
  if (!published.known) return null;
  const { lower, upper, level } = published.value;
  const interval =
    lower === null || upper === null || level === null
      ? t('interval.none', { ns: 'common' })
      : t('result.interval', {
          level: format.share(level),
          interval: format.interval(lower, upper, format.score),
        });
  return (
    <p className="smaller">
      {interval}
      {cap && uncapped.known
        ? `. ${t('result.capped', { limit: cap.limit, uncapped: format.score(uncapped.value.value) })}`
        : null}
    </p>
  );
}
