import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { ChangePartView, ScoreChangeView } from '#app/view-models/explanation.ts';
import { Table } from '../kit/table.tsx';
import { ChangeBar } from './change-bar.tsx';

/** Figures named beside their part. */
const FIRST_ITEMS = 4;

export function ChangeTable({ change }: { readonly change: ScoreChangeView }) {
  const { t } = useTranslation('explanation');
  const format = useFormat();
  const columns = [
    { label: t('change.part'), width: '18%' },
    { label: t('change.points'), width: '30%' },
    { label: t('change.detail') },
  ];
  const steps = stepsOf(change);
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  const range = { lower: Math.min(...ends), upper: Math.max(...ends) };
  return (
    <Table caption={t('change.caption')} columns={columns} hasBlocks>
      {steps.map(({ part, from, to }) => (
        <tr key={part.kinds.join(' ')}>
          <th scope="row">{part.kinds.map((kind) => t(`change.kind.${kind}`)).join(' + ')}</th>
          <td data-label={t('change.points')}>
            <b>
              <bdi>{format.points(part.points)}</bdi>
            </b>
            <ChangeBar from={from} to={to} range={range} />
          </td>
          <td data-label={t('change.detail')}>
            <Detail part={part} change={change} />
          </td>
        </tr>
      ))}
      <tr className="explanation__total">
        <th scope="row">{t('change.total')}</th>
        <td data-label={t('change.points')}>
          <b>
            <bdi>{format.points(change.points)}</bdi>
          </b>
          <ChangeBar from={change.from} to={change.to} range={range} />
        </td>
        <td />
      </tr>
    </Table>
  );
}

/** Where the score stands before and after each part. */
function stepsOf({ from, parts }: ScoreChangeView) {
  let at = from;
  return parts.map((part) => {
    const step = { part, from: at, to: at + part.points };
    at = step.to;
    return step;
  });
}

function Detail({ part, change }: { readonly part: ChangePartView; readonly change: ScoreChangeView }) {
  const { t } = useTranslation('explanation');
  const format = useFormat();
  const covers = part.kinds.includes('coverage');
  const items = part.items
    .slice(0, FIRST_ITEMS)
    .map(({ name, points }) => t('change.item', { name, points: format.points(points) }));
  const lines = [
    ...(part.kinds.length > 1 ? [t('change.inseparable')] : []),
    ...(items.length > 0 ? [items.join('; ')] : []),
    ...(covers && change.gained.length > 0 ? [t('change.gained', { names: change.gained.join('; ') })] : []),
    ...(covers && change.lost.length > 0 ? [t('change.lost', { names: change.lost.join('; ') })] : []),
  ];
  if (lines.length === 0)
    return part.points === 0 ? <span className="quiet">{t('change.nothing')}</span> : null;
  return (
    <ul className="plain small">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
