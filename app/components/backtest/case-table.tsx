import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { CaseView } from '#app/view-models/backtest.ts';
import { AreaNames } from '../kit/area-names.tsx';
import { Table } from '../kit/table.tsx';
import { ClosingScore } from './closing-score.tsx';
import { HeldWord } from './held-word.tsx';

const LEGS = ['deployment', 'fighting', 'homicide', 'governance'] as const;

/** Every case in one line; each leads to its own part of the page. */
export function CaseTable({ cases }: { readonly cases: readonly CaseView[] }) {
  const { t } = useTranslation('backtest');
  const columns = [
    { label: t('column.mission') },
    { label: t('column.closed') },
    { label: t('column.score') },
    ...LEGS.map((leg) => ({ label: t(`leg.${leg}`) })),
    { label: t('column.held') },
  ];
  return (
    <Table caption={t('cases.caption', { count: cases.length })} columns={columns} hasBlocks>
      {cases.map((item) => (
        <CaseRow key={item.id} item={item} />
      ))}
    </Table>
  );
}

function CaseRow({ item: { id, mission, closing, legs, held } }: { readonly item: CaseView }) {
  const { t } = useTranslation('backtest');
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        <a href={`#${id}`}>{mission.acronym}</a>
        <span className="backtest__area">
          <AreaNames areas={mission.areas} />
        </span>
      </th>
      <td data-label={t('column.closed')}>{format.date(mission.closedOn)}</td>
      <td data-label={t('column.score')}>
        <ClosingScore score={closing.score} />
      </td>
      {LEGS.map((leg) => (
        <td key={leg} data-label={t(`leg.${leg}`)}>
          <HeldWord truth={legs[leg].truth} />
        </td>
      ))}
      <td data-label={t('column.held')}>
        <b>
          <HeldWord truth={held} />
        </b>
      </td>
    </tr>
  );
}
