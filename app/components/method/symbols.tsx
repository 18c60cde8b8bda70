import { useTranslation } from 'react-i18next';
import { Section } from '#app/components/kit/page.tsx';
import { Table } from '#app/components/kit/table.tsx';

/** Signs as they stand in the formulas; the same in every language. */
const SYMBOLS = [
  ['x', 'symbols.x'],
  ['r', 'symbols.r'],
  ['s', 'symbols.s'],
  ['g', 'symbols.g'],
  ['δ', 'symbols.delta'],
  ['W', 'symbols.W'],
  ['τ', 'symbols.tau'],
  ['t', 'symbols.t'],
  ['w', 'symbols.w'],
  ['T, F, U', 'symbols.truth'],
  ['P', 'symbols.p'],
  ['G', 'symbols.gate'],
  ['A, C, D, O', 'symbols.components'],
  ['Q', 'symbols.quantile'],
  ['φ', 'symbols.phi'],
  ['#', 'symbols.count'],
] as const;

export function Symbols() {
  const { t } = useTranslation('method');
  return (
    <Section id="symbols" title={t('symbols.title')}>
      <Table
        caption={t('symbols.caption')}
        isCaptionHidden
        columns={[{ label: t('symbols.sign') }, { label: t('symbols.meaning') }]}
      >
        {SYMBOLS.map(([sign, meaning]) => (
          <tr key={sign}>
            <th scope="row" className="symbol">
              {sign}
            </th>
            <td>{t(meaning)}</td>
          </tr>
        ))}
      </Table>
    </Section>
  );
}
