import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { type GuardedArgs, guardAction, guardLoader } from '#app/auth/guard.server.ts';
import { can } from '#app/auth/permissions.ts';
import { MAX_REASON_CHARACTERS } from '#app/components/import/decision-form.tsx';
import { RevertPage } from '#app/components/import/revert-page.tsx';
import { AppError } from '#app/errors.ts';
import { type FormErrors, refuseForm } from '#app/http/form-answer.ts';
import { found } from '#app/http/found.ts';
import { readForm } from '#app/http/read-form.ts';
import { pageMeta } from '#app/i18n/page-meta.ts';
import { getBatch } from '#app/services/importing/get-batch.ts';
import { revertBatch } from '#app/services/importing/revert-batch.ts';
import { today } from '#app/services/today.ts';
import type { BatchView } from '#app/view-models/import.ts';

const ACCESS = { permission: 'import:revert', somewhere: true } as const;
const Reversal = z.object({
  reason: z.string('error.reason').trim().min(1, 'error.reason').max(MAX_REASON_CHARACTERS, 'error.reason'),
});

export { noStore as headers } from '#app/http/no-store.ts';

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, (t) => ({ title: t('nav.import') }));

export const loader = guardLoader(ACCESS, (args) => requireBatch(args));

export const action = guardAction(ACCESS, async (args) => {
  const { request, ledger, actor } = args;
  const { id } = await requireBatch(args);
  const form = await readForm(Reversal, request);
  if (!form.ok) return refuseForm(form.errors);
  await revertBatch(ledger, {
    batchId: id,
    actor,
    reason: form.value.reason,
    today: today(),
    coversLedger: can(args.principal, 'import:revert'),
  });
  throw redirect(`/import/${id}`);
});

type Asked = Pick<GuardedArgs<typeof ACCESS>, 'ledger' | 'principal' | 'params'>;

/** The import, if this person may undo it. */
async function requireBatch({ ledger, principal, params }: Asked): Promise<BatchView> {
  const filter = { severity: null, code: null, page: 1 };
  const batch = found(await ledger.database.read((tx) => getBatch(tx, params.batch ?? '', filter)), 'import');
  if (!can(principal, 'import:revert', batch.mission?.slug ?? null)) {
    throw new AppError('forbidden', { message: 'The roles held do not cover the mission of this import.' });
  }
  return batch;
}

export default function Revert() {
  return <RevertPage batch={useLoaderData<typeof loader>()} errors={useActionData<FormErrors>()?.errors} />;
}
