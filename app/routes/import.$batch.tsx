import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { guardAction, guardLoader } from '#app/auth/guard.server.ts';
import { can, type Principal } from '#app/auth/permissions.ts';
import { BatchPage } from '#app/components/import/batch-page.tsx';
import { MAX_REASON_CHARACTERS } from '#app/components/import/decision-form.tsx';
import { AppError } from '#app/errors.ts';
import { type FormErrors, refuseForm } from '#app/http/form-answer.ts';
import { found } from '#app/http/found.ts';
import { readForm } from '#app/http/read-form.ts';
import { readIssueFilter } from '#app/http/read-issue-filter.ts';
import { pageMeta } from '#app/i18n/page-meta.ts';
import { commitPendingUpload, discardPendingUpload } from '#app/services/importing/commit-pending-upload.ts';
import { getBatch } from '#app/services/importing/get-batch.ts';
import { today } from '#app/services/today.ts';

const ACCESS = { permission: 'import:create', somewhere: true } as const;
const WHOLE_BATCH = { severity: null, code: null, page: 1 };

const Decision = z.object({
  intent: z.enum(['commit', 'discard']),
  reason: z.string().trim().max(MAX_REASON_CHARACTERS, 'error.reason').default(''),
});

export { noStore as headers } from '#app/http/no-store.ts';

export const meta: MetaFunction<typeof loader> = ({ matches, data: page }) =>
  pageMeta(matches, (t) => ({ title: [t('nav.import'), page?.batch.fileName].filter(Boolean).join(': ') }));

export const loader = guardLoader(ACCESS, async ({ request, params, ledger, principal }) => {
  const filter = readIssueFilter(request.url);
  const batch = found(await ledger.database.read((tx) => getBatch(tx, params.batch ?? '', filter)), 'import');
  return { batch, filter, canRevert: can(principal, 'import:revert', batch.mission?.slug ?? null) };
});

export const action = guardAction(ACCESS, async ({ request, params, ledger, principal, actor }) => {
  const id = params.batch ?? '';
  const batch = found(await ledger.database.read((tx) => getBatch(tx, id, WHOLE_BATCH)), 'import');
  requireRight(principal, batch.mission?.slug ?? null);
  const form = await readForm(Decision, request);
  if (!form.ok) return refuseForm(form.errors);
  const { intent, reason } = form.value;
  if (intent === 'discard') {
    await discardPendingUpload(ledger, { id, actor });
    throw redirect('/import#history');
  }
  const outcome = await commitPendingUpload(ledger, {
    id,
    actor,
    reason: reason || null,
    today: today(),
    coversLedger: can(principal, 'import:create'),
  });
  throw redirect(outcome.batchId === null ? '/import#history' : `/import/${outcome.batchId}`);
});

function requireRight(principal: Principal, mission: string | null): void {
  if (!can(principal, 'import:create', mission)) {
    throw new AppError('forbidden', { message: 'The roles held do not cover the mission of this upload.' });
  }
}

export default function Batch() {
  const { batch, filter, canRevert } = useLoaderData<typeof loader>();
  const errors = useActionData<FormErrors>()?.errors;
  return <BatchPage batch={batch} filter={filter} canRevert={canRevert} errors={errors} />;
}
