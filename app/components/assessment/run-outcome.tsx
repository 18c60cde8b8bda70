import { useTranslation } from 'react-i18next';
import { Facts } from '#app/components/kit/facts.tsx';
import { Notice } from '#app/components/kit/notice.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { RecomputeOutcome, RunView } from '#app/view-models/recompute.ts';

/** How a run ended: the same bytes, or where they differ; cancelled; or why it failed. */
export function RunOutcome({ run }: { readonly run: RunView }) {
  const { t } = useTranslation('recompute');
  const format = useFormat();
  const when = format.timestamp(run.endedAt ?? run.startedAt);
  if (run.outcome !== null) return <Found outcome={run.outcome} when={when} />;
  if (run.state === 'cancelled') return <Notice role="status" title={t('run.cancelled', { when })} />;
  return (
    <Notice tone="bad" role="status" title={t('run.failed', { when })}>
      <p>{run.problem ?? t('run.lost')}</p>
    </Notice>
  );
}

function Found({ outcome, when }: { readonly outcome: RecomputeOutcome; readonly when: string }) {
  const { t } = useTranslation('recompute');
  const { isIdentical, differences } = outcome;
  return (
    <Notice
      tone={isIdentical ? 'good' : 'bad'}
      role="status"
      title={t(isIdentical ? 'run.identical' : 'run.different')}
    >
      <p>{t(isIdentical ? 'run.identicalText' : 'run.differentText', { when })}</p>
      {differences.length === 0 ? null : (
        <ul className="run-differences">
          {differences.map((path) => (
            <li key={path}>
              <code>{path || '/'}</code>
            </li>
          ))}
        </ul>
      )}
      <OutcomeFacts outcome={outcome} />
    </Notice>
  );
}

function OutcomeFacts({ outcome }: { readonly outcome: RecomputeOutcome }) {
  const { t } = useTranslation('recompute');
  const format = useFormat();
  const {
    isIdentical,
    inputsHash,
    resultSha256,
    storedSha256,
    methodVersion,
    seed,
    draws,
    seconds,
    threads,
  } = outcome;
  return (
    <Facts
      facts={[
        [t('fact.inputs'), <code key="inputs">{inputsHash}</code>],
        [t('fact.result'), <code key="result">{resultSha256}</code>],
        isIdentical ? null : [t('fact.stored'), <code key="stored">{storedSha256}</code>],
        [t('fact.method'), methodVersion],
        [t('fact.seed'), String(seed)],
        [t('fact.draws'), format.number(draws, 0)],
        [t('fact.time'), t('fact.timeText', { seconds: format.number(seconds, 1), count: threads })],
      ]}
    />
  );
}
