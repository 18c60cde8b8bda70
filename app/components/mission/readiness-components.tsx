import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { ReadinessComponentView } from '#app/view-models/readiness.ts';
import { ScaleLine } from '../kit/scale-line.tsx';
import { Table } from '../kit/table.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';

/** Achievement, criteria, durability, ownership: each alone, so that the sum hides nothing. */
export function ReadinessComponents({
  components,
}: {
  readonly components: readonly ReadinessComponentView[];
}) {
  const { t } = useTranslation('mission');
  const columns = [
    { label: t('readiness.component') },
    { label: t('readiness.weight'), isNumeric: true },
    { label: t('readiness.value'), width: '45%' },
  ];
  return (
    <Table caption={t('readiness.components')} columns={columns} hasBlocks>
      {components.map((component) => (
        <ComponentRow key={component.id} component={component} />
      ))}
    </Table>
  );
}

function ComponentRow({
  component: { id, weight, value, isAssumed },
}: {
  readonly component: ReadinessComponentView;
}) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  return (
    <tr>
      <th scope="row">{t(`component.${id}`)}</th>
      <td className="number" data-label={t('readiness.weight')}>
        {format.share(weight)}
      </td>
      <td data-label={t('readiness.value')}>
        {value.known ? (
          <div className="stack stack--tight">
            <span>
              <b>{format.score(value.value.value)}</b>
              {value.value.lower === null || value.value.upper === null ? null : (
                <span className="quiet">
                  {' '}
                  {format.interval(value.value.lower, value.value.upper, format.score)}
                </span>
              )}
            </span>
            <ScaleLine estimate={value.value} label={t(`component.${id}`)} />
          </div>
        ) : (
          <span>
            <UnknownText outcome={value} />
            {isAssumed ? <span className="quiet"> ({t('component.assumed')})</span> : null}
          </span>
        )}
      </td>
    </tr>
  );
}
