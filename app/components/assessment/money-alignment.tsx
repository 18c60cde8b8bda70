import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { CurrencyMoneyView, ValueForMoneyView } from '#app/view-models/value-for-money.ts';
import { Table } from '../kit/table.tsx';

type AlignmentProps = Pick<CurrencyMoneyView, 'alignment'> & Pick<ValueForMoneyView, 'objectiveTitles'>;

/** Shares of money and of need side by side; nothing where they are not known. */
export function MoneyAlignment({ alignment, objectiveTitles }: AlignmentProps) {
  const { t } = useTranslation('context');
  const format = useFormat();
  if (!alignment.known) return null;
  const { objectives, unallocatedShare } = alignment.value;
  const columns = [
    { label: t('money.alignment.objective') },
    { label: t('money.alignment.funding'), isNumeric: true },
    { label: t('money.alignment.need'), isNumeric: true },
  ];
  return (
    <>
      <Table caption={t('money.alignment.caption')} columns={columns}>
        {objectives.map(({ id, fundingShare, needShare }) => (
          <tr key={id}>
            <th scope="row">{objectiveTitles[id] ?? id}</th>
            <td className="number">{format.share(fundingShare)}</td>
            <td className="number">{format.share(needShare)}</td>
          </tr>
        ))}
      </Table>
      {unallocatedShare > 0 ? (
        <p className="small quiet">
          {t('money.alignment.unallocated', { share: format.share(unallocatedShare) })}
        </p>
      ) : null}
    </>
  );
}
