import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Page, Section } from '#app/components/kit/page.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { BatchView, IssueFilter } from '#app/view-models/import.ts';
import { BatchFacts } from './batch-facts.tsx';
import { batchName } from './batch-name.ts';
import { BatchNotice } from './batch-notice.tsx';
import { ChangeTable } from './change-table.tsx';
import { Counts, isUnusable } from './counts.tsx';
import { DecisionForm } from './decision-form.tsx';
import type { FieldErrors } from './import-error.ts';
import { Issues } from './issues.tsx';

type Props = {
  readonly batch: BatchView;
  readonly filter: IssueFilter;
  readonly canRevert: boolean;
  readonly errors: FieldErrors | undefined;
};

/** One upload or import: what it is, what it changes, what could not be used, and what can be done about it. */
export function BatchPage({ batch, filter, canRevert, errors }: Props) {
  const { t } = useTranslation('import');
  const isPending = batch.state === 'pending';
  const isReversal = batch.state === 'reversing';
  return (
    <Page kicker={<Link to="/import">{t('detail.kicker')}</Link>} title={batchName(batch, t)}>
      <BatchNotice batch={batch} />
      <BatchFacts batch={batch} />
      {!isReversal && (
        <>
          <Section id="counts" title={t(isPending ? 'counts.title' : 'counts.titleDone')}>
            <Counts batch={batch} />
          </Section>
          <Section
            id="changes"
            title={t('changes.title')}
            intro={t(isPending ? 'changes.intro' : 'changes.introDone')}
          >
            <ChangeTable changes={batch.changes} />
          </Section>
          <Section id="issues" title={t('issues.title')} intro={t('issues.intro')}>
            <Issues batch={batch} filter={filter} />
          </Section>
        </>
      )}
      {batch.affected.length > 0 && <Affected affected={batch.affected} />}
      {isPending && (
        <Section id="decide" title={t('commit.title')}>
          <DecisionForm errors={errors} canCommit={!isUnusable(batch.rows)} />
        </Section>
      )}
      {batch.state === 'committed' && canRevert && (
        <p>
          <Link to={`/import/${batch.id}/revert`}>{t('revert.link')}</Link>
        </p>
      )}
    </Page>
  );
}

function Affected({ affected }: Pick<BatchView, 'affected'>) {
  const { t } = useTranslation('import');
  const format = useFormat();
  return (
    <Section id="affected" title={t('affected.title')}>
      <ul className="plain places">
        {affected.map(({ href, label, records }) => (
          <li key={href}>
            <Link to={href}>{label}</Link>{' '}
            {records > 0 && (
              <span className="quiet smaller">
                {t('affected.records', { count: records, number: format.number(records, 0) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
