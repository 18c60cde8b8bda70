import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readProblem } from '#app/http/problem.ts';
import { ButtonLink } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { wordedStatus } from './worded-status.ts';

/** What went wrong in plain words, what to do, and the number under which the operator finds it. */
export function ErrorPage({ requestId }: { readonly requestId: string | null }) {
  const { t } = useTranslation('common');
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const problem = isRouteErrorResponse(error) ? readProblem(error.data) : null;
  const worded = wordedStatus(status);
  const shownId = problem?.requestId ?? requestId;
  return (
    <Page kicker={String(status)} title={t(`error.title.${worded}`)} lede={t(`error.text.${worded}`)}>
      {problem?.message ? <p>{problem.message}</p> : null}
      {shownId ? (
        <p className="quiet small">
          {t('error.request')} <code>{shownId}</code>
        </p>
      ) : null}
      <div className="actions">
        <ButtonLink to="/" variant="quiet">
          {t('error.home')}
        </ButtonLink>
      </div>
    </Page>
  );
}
