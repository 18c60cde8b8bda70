import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { ChangeView } from '#app/view-models/mission.ts';
import { READINESS_HEADLINES } from '#app/view-models/readiness.ts';
import { CONSENT_STATUSES } from '#metrics/domain/dossier.ts';
import type { Truth } from '#metrics/domain/rule.ts';

const TRUTHS: readonly Truth[] = ['T', 'F', 'U'];

/** One change as a sentence, its codes and numbers in words. */
export function useChangeText(): (change: ChangeView) => string {
  const { t } = useTranslation(['mission', 'common']);
  const format = useFormat();
  const side = (value: ChangeView['before'], { kind, unit }: ChangeView): string => {
    if (value === null) return t('change.unknown');
    if (typeof value === 'number') {
      if (kind === 'score_moved') return format.score(value);
      return unit === null ? format.number(value) : `${format.number(value)} ${unit}`;
    }
    const truth = TRUTHS.find((code) => code === value);
    if (kind === 'criterion_changed' && truth) return t(`truth.criterion.${truth}`, { ns: 'common' });
    const headline = READINESS_HEADLINES.find((code) => code === value);
    if (kind === 'class_changed' && headline) return t(`readiness.${headline}`, { ns: 'common' });
    const consent = CONSENT_STATUSES.find((code) => code === value);
    if (kind === 'consent_changed' && consent) return t(`consent.${consent}`, { ns: 'common' });
    return value;
  };
  return (change) =>
    t(`change.${change.kind}`, {
      subject: change.subject,
      before: side(change.before, change),
      after: side(change.after, change),
    });
}
