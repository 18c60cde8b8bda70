import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { IndicatorUseView, ProgressView } from '#app/view-models/mission.ts';
import { StatusWord } from '../kit/status-word.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';

/** Level, pace and trend: three statements, shown as three. */
export function IndicatorProgress({ use }: { readonly use: IndicatorUseView }) {
  const { t } = useTranslation('mission');
  const { role, progress, isTargetMet, pace, trend } = use;
  if (role === 'context') {
    return (
      <>
        <StatusWord tone="neutral">{t('use.context')}</StatusWord>
        {trend ? (
          <p className="small">
            {t('trend.label')}: {t(`trend.${trend}`)}
          </p>
        ) : null}
      </>
    );
  }
  return (
    <>
      <TargetWord isMet={isTargetMet} pace={pace} />
      {progress.known ? (
        <ProgressText progress={progress.value} />
      ) : (
        <p className="small">
          <b>{t('use.notScored')}.</b> <UnknownText outcome={progress} />
        </p>
      )}
      <p className="small">
        {trend ? (
          <>
            {t('trend.label')}: {t(`trend.${trend}`)}
          </>
        ) : null}
        {trend && pace ? ' · ' : null}
        {pace ? (
          <>
            {t('pace.label')}: {t(`pace.${pace}`)}
          </>
        ) : null}
      </p>
    </>
  );
}

/** A target not met is bad news only when its date has passed or the figure is not getting there. */
const FAILING: readonly IndicatorUseView['pace'][] = ['deadline_missed', 'moving_away', 'insufficient'];

type TargetWordProps = { readonly isMet: boolean | null; readonly pace: IndicatorUseView['pace'] };

function TargetWord({ isMet, pace }: TargetWordProps) {
  const { t } = useTranslation('mission');
  if (isMet === null) return null;
  if (isMet) return <StatusWord tone="good">{t('use.targetMet')}</StatusWord>;
  const isFailing = FAILING.includes(pace);
  return (
    <StatusWord tone={isFailing ? 'bad' : 'warn'} icon={isFailing ? 'cross' : 'half'}>
      {t('use.targetNotMet')}
    </StatusWord>
  );
}

function ProgressText({ progress }: { readonly progress: ProgressView }) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  const { score, raw, againstOriginal } = progress;
  const share = format.share(raw);
  return (
    <p className="small">
      {t('use.progress')}: <b>{t(wayOf(progress), { share })}</b> ·{' '}
      {t('use.score', { score: format.score(score) })}
      {againstOriginal === null ? null : (
        <> · {t('use.againstOriginal', { score: format.score(againstOriginal) })}</>
      )}
    </p>
  );
}

function wayOf({ raw, status }: ProgressView) {
  if (status !== 'normal') return 'use.progress.protected';
  if (raw < 0) return 'use.progress.below';
  return raw > 1 ? 'use.progress.beyond' : 'use.progress.way';
}
