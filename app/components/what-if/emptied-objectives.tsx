import { useTranslation } from 'react-i18next';
import type { WhatIfView } from '#app/view-models/what-if.ts';
import { Notice } from '../kit/notice.tsx';

type EmptiedObjectivesProps = { readonly view: WhatIfView; readonly dropped: readonly string[] };

/** Objectives that lose their score because every indicator of theirs is left out: explained, not an error. */
export function EmptiedObjectives({ view: { subjects }, dropped }: EmptiedObjectivesProps) {
  const { t } = useTranslation('whatIf');
  const emptied = subjects.objectives.filter(({ indicators }) => {
    const scored = indicators.filter(({ isScored }) => isScored);
    return scored.length > 0 && scored.every(({ id }) => dropped.includes(id));
  });
  return emptied.map(({ id, title, isCritical }) => (
    <Notice key={id} tone="unknown">
      <p className="small">{t(isCritical ? 'result.emptied.critical' : 'result.emptied', { title })}</p>
    </Notice>
  ));
}
