import type { ObservationVintage } from '#app/view-models/indicator.ts';
import { type ObservationWords, valueText } from './observation-text.ts';

type Props = { readonly earlier: readonly ObservationVintage[]; readonly words: ObservationWords };

/** What was said about the same period before: kept, dated, and one click away. */
export function EarlierValues({ earlier, words }: Props) {
  const { t, format } = words;
  if (earlier.length === 0) return null;
  return (
    <details className="more earlier">
      <summary>{t('observation.earlier', { count: earlier.length })}</summary>
      <ol className="plain earlier__list">
        {earlier.map((vintage) => (
          <li key={`${vintage.recordedAt} ${vintage.publishedOn}`}>
            {t('observation.earlierLine', {
              value: valueText(vintage, words),
              published:
                vintage.publishedOn === null
                  ? t('observation.publishedUnknown')
                  : format.date(vintage.publishedOn),
              recorded: format.day(vintage.recordedAt),
            })}
            {vintage.isReverted && <> · {t('observation.reverted')}</>}
          </li>
        ))}
      </ol>
    </details>
  );
}
