import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { guardLoader } from '#app/auth/guard.server.ts';
import { Button } from '#app/components/kit/button.tsx';
import { Page } from '#app/components/kit/page.tsx';
import { AuditFilterForm } from '#app/components/people/audit-filter-form.tsx';
import { AuditTable } from '#app/components/people/audit-table.tsx';
import { AuditVerdict } from '#app/components/people/audit-verdict.tsx';
import { parseQuery } from '#app/http/parse-params.ts';
import { pageMeta } from '#app/i18n/page-meta.ts';
import { getAuditPage } from '#app/services/people/get-audit-page.ts';

const AuditQuery = z.object({
  actor: z.string().max(200).optional(),
  action: z.string().max(100).optional(),
  subjectType: z.string().max(100).optional(),
  subjectId: z.string().max(200).optional(),
  fromOn: z.iso.date().optional(),
  toOn: z.iso.date().optional(),
  beforeSeq: z.coerce.number().int().positive().optional(),
  check: z.literal('1').optional(),
});

export { noStore as headers } from '#app/http/no-store.ts';

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, (t) => ({ title: t('audit.title', { ns: 'auth' }) }));

export const loader = guardLoader({ permission: 'audit:read' }, ({ request, ledger }) => {
  const { check, ...filter } = parseQuery(AuditQuery, request.url);
  return ledger.database.read(async (tx) => ({
    filter,
    ...(await getAuditPage(tx, { ...filter, isChecked: check === '1' })),
  }));
});

export default function Audit() {
  const { t } = useTranslation('auth');
  const { filter, entries, nextBeforeSeq, vocabulary, verification } = useLoaderData<typeof loader>();
  const older = new URLSearchParams(useLocation().search);
  older.delete('check');
  older.set('beforeSeq', String(nextBeforeSeq));
  return (
    <Page title={t('audit.title')} lede={t('audit.lede')}>
      <AuditVerdict verification={verification} />
      <Form method="get">
        <Button name="check" value="1" variant="quiet">
          {t('audit.verify')}
        </Button>
      </Form>
      <AuditFilterForm filter={filter} vocabulary={vocabulary} />
      <AuditTable entries={entries} />
      {nextBeforeSeq === null ? null : (
        <p>
          <Link to={`?${older}`}>{t('audit.older')}</Link>
        </p>
      )}
    </Page>
  );
}
