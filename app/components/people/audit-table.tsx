import { useTranslation } from 'react-i18next';
import { Facts } from '#app/components/kit/facts.tsx';
import { Table } from '#app/components/kit/table.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { AuditEntry, Json } from '#app/view-models/people.ts';

const SEAL_CHARACTERS_SHOWN = 12;

export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const { t } = useTranslation('auth');
  const format = useFormat();
  if (entries.length === 0) return <p>{t('audit.none')}</p>;
  const columns = [
    { label: t('audit.column.seq'), isNumeric: true },
    { label: t('audit.column.at') },
    { label: t('audit.column.actor') },
    { label: t('audit.column.action') },
    { label: t('audit.column.subject') },
    { label: t('audit.column.detail') },
  ];
  return (
    <Table caption={t('audit.title')} isCaptionHidden columns={columns} hasBlocks>
      {entries.map((entry) => (
        <tr key={entry.seq} id={`entry-${entry.seq}`}>
          <th scope="row" className="number" data-label={t('audit.column.seq')}>
            {entry.seq}
          </th>
          <td data-label={t('audit.column.at')}>
            <time dateTime={entry.at}>{format.timestamp(entry.at)}</time>
          </td>
          <td data-label={t('audit.column.actor')}>
            <bdi>{entry.actor}</bdi>
          </td>
          <td data-label={t('audit.column.action')}>
            <code>{entry.action}</code>
          </td>
          <td data-label={t('audit.column.subject')}>
            {entry.subjectType} <code>{entry.subjectId}</code>
          </td>
          <td data-label={t('audit.column.detail')}>
            <AuditDetail entry={entry} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function AuditDetail({ entry: { before, after, reason, requestId, hash } }: { readonly entry: AuditEntry }) {
  const { t } = useTranslation('auth');
  return (
    <>
      {reason === null ? null : <p>{t('audit.reason', { reason })}</p>}
      <details>
        <summary>{t('audit.detail')}</summary>
        <Facts
          facts={[
            [t('audit.before'), <JsonText key="before" value={before} />],
            [t('audit.after'), <JsonText key="after" value={after} />],
          ]}
        />
        <p className="quiet small">
          {requestId === null ? null : `${t('audit.request', { id: requestId })} · `}
          <span title={hash}>{t('audit.seal', { hash: hash.slice(0, SEAL_CHARACTERS_SHOWN) })}</span>
        </p>
      </details>
    </>
  );
}

function JsonText({ value }: { readonly value: Json }) {
  const { t } = useTranslation('auth');
  return value === null ? <p>{t('audit.nothing')}</p> : <pre dir="ltr">{JSON.stringify(value, null, 2)}</pre>;
}
