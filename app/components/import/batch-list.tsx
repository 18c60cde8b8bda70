import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Table } from '#app/components/kit/table.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { BatchListView, BatchSummary } from '#app/view-models/import.ts';
import { batchName } from './batch-name.ts';
import { BatchStateWord } from './batch-state.tsx';
import { Pager } from './pager.tsx';

export function BatchList({ list }: { readonly list: BatchListView }) {
  const { t } = useTranslation('import');
  if (list.batches.length === 0) return <p>{t('history.empty')}</p>;
  const columns = [
    { label: t('batch.file') },
    { label: t('batch.state') },
    { label: t('batch.what') },
    { label: t('batch.issues'), isNumeric: true },
    { label: t('batch.who') },
  ];
  return (
    <>
      <Table caption={t('history.caption')} isCaptionHidden columns={columns} hasBlocks>
        {list.batches.map((batch) => (
          <BatchRow key={batch.id} batch={batch} />
        ))}
      </Table>
      <Pager page={list.page} pages={list.pages} href={(page) => `/import?page=${page}#history`} />
    </>
  );
}

function BatchRow({ batch }: { readonly batch: BatchSummary }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { records } = batch;
  const count = (value: number) => format.number(value, 0);
  return (
    <tr>
      <th scope="row">
        <Link to={`/import/${batch.id}`}>{batchName(batch, t)}</Link>
        <span className="batch__format">{batch.formatTitle}</span>
      </th>
      <td data-label={t('batch.state')}>
        <BatchStateWord state={batch.state} />
      </td>
      <td data-label={t('batch.what')}>
        {batch.state === 'reversing'
          ? null
          : t('batch.counts', {
              new: count(records.new),
              revised: count(records.revised),
              unchanged: count(records.unchanged),
            })}
      </td>
      <td className="number" data-label={t('batch.issues')}>
        {count(batch.issuesTotal)}
      </td>
      <td data-label={t('batch.who')}>
        <div>
          {t('batch.by', { actor: batch.actor, at: format.timestamp(batch.at) })}
          {batch.reason === null ? null : <span className="batch__format">{batch.reason}</span>}
        </div>
      </td>
    </tr>
  );
}
