import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { ActChangeView } from '#app/view-models/mission.ts';

/** What an act changed against the one before it: dates, ceilings, clauses. */
export function ActChange({ change }: { readonly change: ActChangeView }) {
  const { t } = useTranslation('mission');
  const lines = useChangeLines(change);
  return (
    <div className="act__change">
      <p className="smaller quiet">{t('change.title', { symbol: change.previousSymbol })}</p>
      <ul className="plain small">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length === 0 && change.areClausesComparable ? <li>{t('change.none')}</li> : null}
        {change.areClausesComparable ? null : <li className="quiet">{t('change.notComparable')}</li>}
      </ul>
    </div>
  );
}

function useChangeLines({
  expiryMovedDays,
  ceilings,
  added,
  reworded,
  dropped,
}: ActChangeView): readonly string[] {
  const { t } = useTranslation('mission');
  const format = useFormat();
  const strength = (value: number | null) =>
    value === null ? t('change.ceiling.unstated') : format.number(value, 0);
  const moved = expiryMovedDays ?? 0;
  return [
    ...(moved > 0 ? [t('change.extended', { count: moved })] : []),
    ...(moved < 0 ? [t('change.shortened', { count: -moved })] : []),
    ...ceilings.map(({ component, before, after }) =>
      t('change.ceiling', {
        component: t(`component.${component}`),
        before: strength(before),
        after: strength(after),
      }),
    ),
    ...added.map(({ summary }) => t('change.added', { clause: summary })),
    ...reworded.map(({ summary }) => t('change.reworded', { clause: summary })),
    ...dropped.map(({ summary }) => t('change.dropped', { clause: summary })),
  ];
}
