import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/kit/button.tsx';
import { SelectField } from '#app/components/kit/field.tsx';
import { StatusWord } from '#app/components/kit/status-word.tsx';
import { Table } from '#app/components/kit/table.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { BatchView, IssueFilter } from '#app/view-models/import.ts';
import type { RowIssue } from '#importers/importer.ts';
import { changePlace } from './change-text.ts';
import { Pager } from './pager.tsx';

type Props = { readonly batch: BatchView; readonly filter: IssueFilter };

/** What could not be used, line by line; the filter is in the address. */
export function Issues({ batch, filter }: Props) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { issues } = batch;
  if (batch.issuesTotal === 0) return <StatusWord tone="good">{t('issues.none')}</StatusWord>;
  const columns = [
    { label: t('issue.at') },
    { label: t('issues.severity') },
    { label: t('issue.message') },
    { label: t('issue.value') },
  ];
  return (
    <div className="stack">
      <IssueFilterForm batch={batch} filter={filter} />
      <p className="row small">
        <span>
          {t('issues.shown', {
            shown: format.number(issues.total, 0),
            total: format.number(batch.issuesTotal, 0),
          })}
        </span>
        <a href={`/import/${batch.id}.csv`} download>
          {t('issues.download')}
        </a>
      </p>
      {issues.issues.length === 0 ? (
        <p>{t('issues.noneMatch')}</p>
      ) : (
        <Table caption={t('issues.caption')} isCaptionHidden columns={columns} hasBlocks>
          {issues.issues.map((issue) => (
            <IssueRow key={[issue.sheet, issue.line, issue.column, issue.code].join(' ')} issue={issue} />
          ))}
        </Table>
      )}
      <Pager
        page={issues.page}
        pages={issues.pages}
        href={(page) => issuesHref(batch.id, { ...filter, page })}
      />
    </div>
  );
}

function IssueFilterForm({ batch, filter }: Props) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { byCode } = batch.issues;
  const codes = byCode.map(({ code, count }) => ({
    value: code,
    label: t('issues.optionCount', { name: code, number: format.number(count, 0) }),
  }));
  return (
    <Form method="get" action={`/import/${batch.id}#issues`} className="issue-filter">
      <SelectField
        name="severity"
        label={t('issues.severity')}
        defaultValue={filter.severity ?? ''}
        options={[
          { value: '', label: t('issues.anySeverity') },
          { value: 'error', label: t('issue.errors') },
          { value: 'warning', label: t('issue.warnings') },
        ]}
      />
      <SelectField
        name="code"
        label={t('issues.code')}
        defaultValue={filter.code ?? ''}
        options={[{ value: '', label: t('issues.anyCode') }, ...codes]}
      />
      <Button variant="quiet">{t('issues.filter')}</Button>
    </Form>
  );
}

function IssueRow({ issue }: { readonly issue: RowIssue }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const isError = issue.severity === 'error';
  return (
    <tr>
      <th scope="row">{changePlace(issue, { t, format })}</th>
      <td data-label={t('issues.severity')}>
        <StatusWord tone={isError ? 'bad' : 'warn'}>{t(`issue.${issue.severity}`)}</StatusWord>
      </td>
      <td data-label={t('issue.message')}>
        <div>
          {issue.message} <code className="issue__code">{issue.code}</code>
        </div>
      </td>
      <td data-label={t('issue.value')}>
        {issue.value === null ? (
          <span className="quiet">{t('issue.noValue')}</span>
        ) : (
          <samp>{issue.value}</samp>
        )}
      </td>
    </tr>
  );
}

function issuesHref(id: string, { severity, code, page }: IssueFilter): string {
  const query = new URLSearchParams();
  if (severity !== null) query.set('severity', severity);
  if (code !== null) query.set('code', code);
  query.set('page', String(page));
  return `/import/${id}?${query}#issues`;
}
