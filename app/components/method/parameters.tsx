import { useTranslation } from 'react-i18next';
import { Table } from '#app/components/kit/table.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { ParameterView } from '#app/view-models/method.ts';

/** Decimals at which a parameter such as 2/3 is written. */
const DIGITS = 4;

export function Parameters({ parameters }: { readonly parameters: readonly ParameterView[] }) {
  const { t } = useTranslation('method');
  return (
    <div className="parameters">
      <Table
        caption={t('parameters.caption')}
        isCaptionHidden
        columns={[{ label: t('parameters.name') }, { label: t('parameters.value'), isNumeric: true }]}
      >
        {parameters.map(({ name, value }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td className="number">
              <Value value={value} />
            </td>
          </tr>
        ))}
      </Table>
    </div>
  );
}

function Value({ value }: Pick<ParameterView, 'value'>) {
  const { t } = useTranslation('method');
  const { number } = useFormat();
  const text = (part: number | string) => (typeof part === 'number' ? number(part, DIGITS) : part);
  if (value === null) return <>{t('parameters.none')}</>;
  if (typeof value === 'boolean') return <>{t(value ? 'parameters.yes' : 'parameters.no')}</>;
  return <>{typeof value === 'object' ? value.map(text).join(', ') : text(value)}</>;
}
