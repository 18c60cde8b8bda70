import { useTranslation } from 'react-i18next';
import { Table } from '#app/components/kit/table.tsx';
import type { FormatView } from '#app/view-models/import.ts';

export function FormatTable({ formats }: { readonly formats: readonly FormatView[] }) {
  const { t } = useTranslation('import');
  const columns = [
    { label: t('format.title') },
    { label: t('format.publisher') },
    { label: t('format.extensions') },
    { label: t('format.kinds') },
    { label: t('format.leavesOut') },
  ];
  return (
    <Table caption={t('formats.caption')} isCaptionHidden columns={columns} hasBlocks>
      {formats.map(({ id, title, publisher, extensions, kinds, leavesOut }) => (
        <tr key={id}>
          <th scope="row">
            {title} <code className="format__id">{id}</code>
          </th>
          <td data-label={t('format.publisher')}>{publisher}</td>
          <td data-label={t('format.extensions')}>{extensions.join(', ')}</td>
          <td data-label={t('format.kinds')}>{kinds.map((kind) => t(`kind.${kind}`)).join(', ')}</td>
          <td data-label={t('format.leavesOut')}>{leavesOut}</td>
        </tr>
      ))}
    </Table>
  );
}
