import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { PeerComparison, PeerPanelView } from '#app/view-models/peers.ts';
import { Table } from '../kit/table.tsx';

type TableProps = { readonly panel: PeerPanelView; readonly comparison: PeerComparison };

/** The figures of the drawing, and the mean of the peers beside them. */
export function PeerTable({ panel, comparison }: TableProps) {
  const { t } = useTranslation(['context', 'charts']);
  const format = useFormat();
  const number = (value: number) => format.number(value, 2);
  const columns = [
    { label: t('peers.period') },
    { label: format.area(panel.area), isNumeric: true },
    { label: t('peers.mix'), isNumeric: true },
    { label: t('peers.mean'), isNumeric: true },
  ];
  return (
    <details className="more chart__data">
      <summary>{t('dataTable', { ns: 'charts' })}</summary>
      <Table caption={panel.name} isCaptionHidden columns={columns}>
        {comparison.periods.map(({ label, isBefore, treated, synthetic, peers }) => (
          <tr key={label}>
            <th scope="row">
              {format.period(label)} {isBefore ? <span className="quiet">{t('peers.before')}</span> : null}
            </th>
            <td className="number">{number(treated)}</td>
            <td className="number">{number(synthetic)}</td>
            <td className="number">{number(peers)}</td>
          </tr>
        ))}
      </Table>
    </details>
  );
}
