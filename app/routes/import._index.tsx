import { data, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { guardAction, guardLoader } from '#app/auth/guard.server.ts';
import { can, type Principal } from '#app/auth/permissions.ts';
import { ImportPage, type UploadAnswer } from '#app/components/import/import-page.tsx';
import { parseQuery } from '#app/http/parse-params.ts';
import { readUpload } from '#app/http/read-upload.ts';
import { pageMeta } from '#app/i18n/page-meta.ts';
import { getImportPage, listFormats } from '#app/services/importing/get-import-page.ts';
import { MAX_UPLOAD_BYTES, storePendingUpload } from '#app/services/importing/store-pending-upload.ts';
import type { UploadResult } from '#app/view-models/import.ts';
import { isIsoDate } from '#metrics/domain/period.ts';

const MAX_FILES = 20;
const ACCESS = { permission: 'import:create', somewhere: true } as const;

const Query = z.object({ page: z.coerce.number().int().min(1).default(1) });

export { noStore as headers } from '#app/http/no-store.ts';

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, (t) => ({ title: t('nav.import') }));

export const loader = guardLoader(ACCESS, async ({ request, ledger, principal }) => {
  const query = parseQuery(Query, request.url);
  const view = await ledger.database.read((tx) => getImportPage(tx, query));
  return { ...view, missions: view.missions.filter(({ slug }) => can(principal, 'import:create', slug)) };
});

export const action = guardAction(ACCESS, async ({ request, ledger, principal, actor }) => {
  const upload = await readUpload(request, { maxFileBytes: MAX_UPLOAD_BYTES, maxFiles: MAX_FILES });
  try {
    const choice = chosen(upload.fields);
    const errors = refusals({ ...choice, files: upload.files.length }, principal);
    if (Object.keys(errors).length > 0) return data<UploadAnswer>({ errors }, { status: 422 });
    const results: UploadResult[] = [];
    for (const { fileName, open } of upload.files) {
      results.push(
        await storePendingUpload(ledger, {
          bytes: open(),
          fileName,
          ...choice,
          isScoped: !can(principal, 'import:create'),
          actor,
        }),
      );
    }
    const [only, ...others] = results;
    if (only?.kind === 'pending' && others.length === 0) throw redirect(`/import/${only.batchId}`);
    const isRefused = results.some((result) => result.kind === 'refused');
    return data<UploadAnswer>({ results }, { status: isRefused ? 422 : 200 });
  } finally {
    await upload.dispose();
  }
});

type Choice = {
  readonly format: string | null;
  readonly mission: string | null;
  readonly publishedOn: string | null;
};

function chosen(fields: Readonly<Record<string, string>>): Choice {
  return {
    format: fields.format || null,
    mission: fields.mission || null,
    publishedOn: fields.publishedOn || null,
  };
}

/** What is wrong with the form, as keys of the catalogue by field. */
function refusals(
  { files, format, mission, publishedOn }: Choice & { readonly files: number },
  principal: Principal,
) {
  const errors: Record<string, string> = {};
  if (files === 0) errors.files = 'error.noFile';
  if (format !== null && !listFormats().some(({ id }) => id === format)) errors.format = 'error.format';
  if (publishedOn !== null && !isIsoDate(publishedOn)) errors.publishedOn = 'error.date';
  if (!can(principal, 'import:create', mission))
    errors.mission = mission === null ? 'error.wholeLedger' : 'error.mission';
  return errors;
}

export default function Import() {
  return <ImportPage view={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
