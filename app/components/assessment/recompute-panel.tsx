import { Form, Link, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/kit/button.tsx';
import { Notice } from '#app/components/kit/notice.tsx';
import type { RecomputeView } from '#app/view-models/recompute.ts';
import { RunOutcome } from './run-outcome.tsx';
import { RunProgress } from './run-progress.tsx';

/** For who may have an assessment computed again: begin, watch, cancel, and what came of it. */
export function RecomputePanel({ view }: { readonly view: RecomputeView }) {
  const { own, check } = view;
  const path = `/missions/${check.slug}/assessments/${check.id}/recompute`;
  if (own?.state === 'running') return <RunProgress run={own} path={path} />;
  return (
    <div className="stack">
      {own ? <RunOutcome run={own} /> : null}
      <Begin view={view} path={path} />
    </div>
  );
}

function Begin({ view, path }: { readonly view: RecomputeView; readonly path: string }) {
  const { t } = useTranslation('recompute');
  const isBusy = useNavigation().formMethod === 'POST';
  const { obstacle, own, busyWith, check, installedMethod } = view;
  if (obstacle !== null)
    return (
      <Notice tone="warn" title={t('obstacle.title')}>
        <p>{t(`obstacle.${obstacle}`, { made: check.methodVersion, installed: installedMethod })}</p>
      </Notice>
    );
  if (busyWith !== null)
    return (
      <Notice title={t('busy.title')}>
        <p>
          {t('busy.text')} <Link to={busyWith}>{t('busy.link')}</Link>
        </p>
      </Notice>
    );
  return (
    <Form method="post" action={path} className="actions">
      <Button name="intent" value="start" disabled={isBusy}>
        {t(own ? 'start.again' : 'start.first')}
      </Button>
    </Form>
  );
}
