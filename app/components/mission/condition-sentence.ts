import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { CriterionView } from '#app/view-models/exit.ts';

/** The condition as one sentence: subject, comparison, for how long, on what quality of data, how surely. */
export function useConditionSentence(criterion: CriterionView): string {
  const { t } = useTranslation('mission');
  const format = useFormat();
  const { indicator, area, comparator, threshold, upper, sustained, minQuality, decisionProbability } =
    criterion;
  if (!indicator) return t('condition.noIndicator');
  const subject = area
    ? t('condition.subject', { indicator: indicator.name, area: format.area(area) })
    : indicator.name;
  if (comparator === null || threshold === null) return t('condition.noThreshold', { subject });
  const parts = [
    t(wordingOf(criterion), {
      subject,
      threshold: format.number(threshold),
      upper: upper === null ? '' : format.number(upper),
      unit: indicator.unit,
    }),
    sustained && sustained.periods > 1
      ? t(`condition.sustained.${sustained.frequency}`, { count: sustained.periods })
      : null,
    minQuality && minQuality !== 'D' ? t('condition.quality', { grade: minQuality }) : null,
    decisionProbability === null ? null : t('condition.sure', { share: format.share(decisionProbability) }),
  ];
  return `${parts.filter((part) => part !== null).join(', ')}.`;
}

/** An event is coded 1 and its absence 0; a reader wants the event, not the code. */
function wordingOf({ kind, comparator, threshold }: CriterionView) {
  if (kind === 'event' && threshold === 1 && (comparator === '>=' || comparator === '=='))
    return 'condition.happened';
  if (kind === 'event' && threshold === 0 && (comparator === '<=' || comparator === '=='))
    return 'condition.absent';
  return comparator === null ? 'condition.noThreshold' : (`condition.${comparator}` as const);
}
