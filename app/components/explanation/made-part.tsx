import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import { useReason } from '#app/i18n/use-reason.ts';
import type { CompositionView, MadeOfView } from '#app/view-models/explanation.ts';
import { Table } from '../kit/table.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';

/** What the score is made of: its four parts, the objectives behind the first, and the limit that safeguards set. */
export function MadePart({ view }: { readonly view: CompositionView }) {
  const { t } = useTranslation('explanation');
  const reason = useReason();
  const components = view.components.map(({ id, ...row }) => ({
    ...row,
    id,
    name: t(`made.component.${id}`),
  }));
  return (
    <div className="explanation__part">
      <h3>{t('made.title')}</h3>
      {view.withheldReason === null ? null : <p>{reason(view.withheldReason)}</p>}
      <Cap cap={view.cap} />
      <PartsTable
        rows={components}
        words={{ caption: t('made.components'), part: t('made.part'), share: t('made.share') }}
      />
      {view.objectives.length === 0 ? null : (
        <PartsTable
          rows={view.objectives}
          words={{
            caption: t('made.objectives'),
            part: t('made.objective'),
            share: t('made.shareInAchievement'),
          }}
        />
      )}
      <p className="small quiet">{t('made.note')}</p>
    </div>
  );
}

function Cap({ cap }: { readonly cap: CompositionView['cap'] }) {
  const { t } = useTranslation('explanation');
  if (cap === null) return null;
  const { limit, isBinding, truth, setBy } = cap;
  return (
    <p>
      {t(truth === 'U' ? 'made.cap.U' : 'made.cap.F', { limit, names: setBy.join('; ') })}
      {isBinding ? null : ` ${t('made.cap.idle')}`}
    </p>
  );
}

type Row = MadeOfView & { readonly id: string; readonly name: string; readonly assumed?: number | null };
type PartsTableProps = {
  readonly rows: readonly Row[];
  readonly words: { readonly caption: string; readonly part: string; readonly share: string };
};

function PartsTable({ rows, words }: PartsTableProps) {
  const { t } = useTranslation('explanation');
  const format = useFormat();
  const columns = [
    { label: words.part, width: '40%' },
    { label: t('made.value'), isNumeric: true },
    { label: t('made.weight'), isNumeric: true },
    { label: words.share, isNumeric: true },
  ];
  return (
    <Table caption={words.caption} columns={columns} hasBlocks>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">{row.name}</th>
          <td className="number" data-label={t('made.value')}>
            <PartValue row={row} />
          </td>
          <td className="number" data-label={t('made.weight')}>
            {format.share(row.weight)}
          </td>
          <td className="number" data-label={words.share}>
            {row.share === null ? <span className="quiet">{t('made.none')}</span> : format.share(row.share)}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function PartValue({ row: { value, reason, assumed = null } }: { readonly row: Row }) {
  const { t } = useTranslation('explanation');
  const format = useFormat();
  if (value !== null) return <>{format.score(value)}</>;
  if (assumed !== null) return <>{t('made.assumed', { value: format.score(assumed) })}</>;
  return <UnknownText outcome={{ known: false, kind: 'missing', reason: reason ?? 'missing' }} />;
}
