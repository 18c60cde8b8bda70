import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { StatusWord } from '#app/components/kit/status-word.tsx';
import { Table } from '#app/components/kit/table.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { ImportChange } from '#app/view-models/import.ts';
import { changePlace, changeValue, placeName } from './change-text.ts';

/** New and revised records, old value beside new. */
export function ChangeTable({ changes }: { readonly changes: readonly ImportChange[] }) {
  const { t } = useTranslation('import');
  if (changes.length === 0) return <p>{t('changes.none')}</p>;
  const columns = [
    { label: t('change.kind') },
    { label: t('change.subject') },
    { label: t('change.place') },
    { label: t('change.period') },
    { label: t('change.before'), isNumeric: true },
    { label: t('change.after'), isNumeric: true },
    { label: t('change.at') },
  ];
  return (
    <div className="changes">
      <Table caption={t('changes.caption')} isCaptionHidden columns={columns} hasBlocks>
        {changes.map((change) => (
          <ChangeRow
            key={[change.subject, change.place, change.period, change.sheet, change.line, change.column].join(
              ' ',
            )}
            change={change}
          />
        ))}
      </Table>
    </div>
  );
}

function ChangeRow({ change }: { readonly change: ImportChange }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const words = { t, format };
  const isRevised = change.kind === 'revised';
  return (
    <tr>
      <td data-label={t('change.kind')}>
        <StatusWord tone={isRevised ? 'warn' : 'neutral'} icon={isRevised ? 'half' : 'dot'}>
          {t(`change.${change.kind}`)}
        </StatusWord>
      </td>
      <th scope="row">
        {change.href === null ? change.subjectName : <Link to={change.href}>{change.subjectName}</Link>}
      </th>
      <td data-label={t('change.place')}>{placeName(change.place, words)}</td>
      <td data-label={t('change.period')}>{change.period !== null && format.period(change.period)}</td>
      <td className="number" data-label={t('change.before')}>
        {change.before === null ? (
          <span className="quiet">{t('change.nothingBefore')}</span>
        ) : (
          changeValue(change, change.before, words)
        )}
      </td>
      <td className="number" data-label={t('change.after')}>
        <strong>{changeValue(change, change.after, words)}</strong>
      </td>
      <td data-label={t('change.at')}>{changePlace(change, words)}</td>
    </tr>
  );
}
