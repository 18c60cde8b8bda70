import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { DecisionView, RecommendationView, SafeguardView, TaskView } from '#app/view-models/mission.ts';
import { StatusWord, type Tone } from '../kit/status-word.tsx';
import { Whence } from '../kit/whence.tsx';

const RECOMMENDATION_TONES: Record<RecommendationView['status'], Tone> = {
  open: 'warn',
  accepted: 'neutral',
  rejected: 'bad',
  implemented: 'good',
};

const TASK_TONES: Record<TaskView['state'], Tone> = {
  planned: 'neutral',
  in_progress: 'warn',
  handed_over: 'good',
  unowned: 'bad',
};

export function Decision({ item }: { readonly item: DecisionView }) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  const { kind, on, body, summary, wasConsistent, source } = item;
  return (
    <div className="item">
      <div className="line">
        <b>{t(`decision.${kind}`)}</b> · {body} · {format.date(on)} <Whence source={source} of={summary} />
      </div>
      <p>{summary}</p>
      <p className="small">
        {wasConsistent === null ? (
          <span className="unknown">{t('decision.consistencyUnknown')}</span>
        ) : (
          <StatusWord tone={wasConsistent ? 'good' : 'warn'}>
            {wasConsistent ? t('decision.consistent') : t('decision.inconsistent')}
          </StatusWord>
        )}
      </p>
    </div>
  );
}

export function Recommendation({ item }: { readonly item: RecommendationView }) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  const { status, by, on, text, response, source } = item;
  return (
    <div className="item">
      <div className="line">
        <StatusWord tone={RECOMMENDATION_TONES[status]}>{t(`recommendation.${status}`)}</StatusWord> · {by} ·{' '}
        {format.date(on)} <Whence source={source} of={text} />
      </div>
      <p>{text}</p>
      <p className="small quiet">
        {response === null ? t('recommendation.noResponse') : `${t('recommendation.response')}: ${response}`}
      </p>
    </div>
  );
}

export function Task({ item }: { readonly item: TaskView }) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  const { title, state, recipient, dueOn, fundedBy, source } = item;
  const details = [
    recipient === null ? t('task.noRecipient') : t('task.recipient', { recipient }),
    dueOn === null ? null : t('task.due', { date: format.date(dueOn) }),
    fundedBy === null ? t('task.notFunded') : t('task.fundedBy', { payer: fundedBy }),
  ];
  return (
    <div className="item">
      <div className="line">
        <StatusWord tone={TASK_TONES[state]}>{t(`task.${state}`)}</StatusWord> · {title}{' '}
        <Whence source={source} of={title} />
      </div>
      <p className="small quiet">{details.filter((detail) => detail !== null).join(' · ')}</p>
    </div>
  );
}

export function Safeguard({ item: { kind, title, state, source } }: { readonly item: SafeguardView }) {
  const { t } = useTranslation('mission');
  return (
    <div className="item">
      <div className="line">
        <span className="tag">{t(`safeguard.${kind}`)}</span> {title} <Whence source={source} of={title} />
      </div>
      <p className="small">{state}</p>
    </div>
  );
}
