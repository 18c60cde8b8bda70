import { Form, Link, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/kit/button.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { RunView } from '#app/view-models/recompute.ts';
import { useRunState } from './use-run-state.ts';

const LOOK_AGAIN_SECONDS = 2;

/** A run that goes on: live with JavaScript, by itself every two seconds without. */
export function RunProgress({ run, path }: { readonly run: RunView; readonly path: string }) {
  const { t } = useTranslation('recompute');
  const format = useFormat();
  const isBusy = useNavigation().formMethod === 'POST';
  const { progress } = useRunState(run, `${path}/events`);
  return (
    <div className="stack">
      <div className="run-progress">
        <label htmlFor="run-progress">{t('run.running', { since: format.timestamp(run.startedAt) })}</label>
        <progress id="run-progress" max={1} value={progress} />
        <span role="status">{t('run.share', { share: format.share(progress) })}</span>
      </div>
      <noscript>
        <meta httpEquiv="refresh" content={String(LOOK_AGAIN_SECONDS)} />
        <p>
          {t('run.withoutScript')} <Link to={path}>{t('run.lookAgain')}</Link>
        </p>
      </noscript>
      {run.isCancelling ? (
        <p role="status">{t('run.cancelling')}</p>
      ) : (
        <Form method="post" action={path} className="actions">
          <input type="hidden" name="run" value={run.id} />
          <Button name="intent" value="cancel" variant="quiet" disabled={isBusy}>
            {t('run.cancel')}
          </Button>
        </Form>
      )}
    </div>
  );
}
