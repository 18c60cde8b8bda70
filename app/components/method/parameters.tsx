import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Table } from '#app/components/kit/table.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { ParameterGroupView, ParameterView } from '#app/view-models/method.ts';

/** Decimals at which a parameter such as 2/3 is written. */
const DIGITS = 4;

/** In the order of the method's Annex B: one group, one table. */
export function Parameters({ groups }: { readonly groups: readonly ParameterGroupView[] }) {
  return (
    <div className="parameters">
      {groups.map((group) => (
        <ParameterGroup key={group.id} group={group} />
      ))}
    </div>
  );
}

function ParameterGroup({ group }: { readonly group: ParameterGroupView }) {
  const { t } = useTranslation('parameters');
  const { t: tMethod } = useTranslation('method');
  const column = {
    name: tMethod('parameters.name'),
    value: tMethod('parameters.value'),
    default: tMethod('parameters.default'),
    unit: tMethod('parameters.unit'),
    does: tMethod('parameters.does'),
  };
  return (
    <section className="parameter-group" aria-labelledby={`parameters-${group.id}`}>
      <h3 id={`parameters-${group.id}`}>
        {t(`group.${group.id}`)}{' '}
        <span className="parameter-group__section">
          {tMethod(group.isInAnnex ? 'parameters.section' : 'parameters.sectionOnly', {
            section: group.section,
          })}
        </span>
      </h3>
      <Table
        caption={t(`group.${group.id}`)}
        isCaptionHidden
        hasBlocks
        columns={[
          { label: column.name },
          { label: column.value, isNumeric: true },
          { label: column.default, isNumeric: true },
          { label: column.unit },
          { label: column.does },
        ]}
      >
        {group.parameters.map((parameter) => (
          <tr key={parameter.path}>
            <th scope="row">{t(`name.${parameter.path}`)}</th>
            <td className="number" data-label={column.value}>
              <span>
                <Value value={parameter.value} />
                {parameter.isDefault ? null : <> ({tMethod('parameters.changed')})</>}
              </span>
            </td>
            <td className="number" data-label={column.default}>
              <Value value={parameter.default} />
            </td>
            <td data-label={column.unit}>{t(`unit.${parameter.unit}`)}</td>
            <td data-label={column.does}>
              <span>
                {t(`does.${parameter.path}`)} <ActsIn parameter={parameter} />
              </span>
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function ActsIn({ parameter: { path, actsIn } }: { readonly parameter: ParameterView }) {
  const { t } = useTranslation('method');
  return (
    <span className="parameter__place">
      {t('parameters.actsIn')} <code>{path}</code>
      {actsIn.length === 0
        ? `, ${t('parameters.nowhere')}`
        : actsIn.map((file) => (
            <Fragment key={file}>
              {' · '}
              <code>{file}</code>
            </Fragment>
          ))}
    </span>
  );
}

function Value({ value }: Pick<ParameterView, 'value'>) {
  const { t } = useTranslation('parameters');
  const { number } = useFormat();
  if (typeof value === 'number') return <>{number(value, DIGITS)}</>;
  return <>{value === 'eurostat' || value === 'un' ? t(`profile.${value}`) : value}</>;
}
