import { useTranslation } from 'react-i18next';
import { Facts } from '#app/components/kit/facts.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import { useReason } from '#app/i18n/use-reason.ts';
import type { MetricEntry } from '#metrics/metric-entry.ts';

/** One metric: formula, unit, range, when it has no value, and after whom. Its id is the anchor numbers link to. */
export function MetricArticle({ entry }: { readonly entry: MetricEntry }) {
  const { t } = useTranslation('method');
  const reason = useReason();
  return (
    <article className="metric" id={entry.id} aria-labelledby={`${entry.id}-title`}>
      <h3 id={`${entry.id}-title`}>
        <a className="metric__anchor" href={`#${entry.id}`}>
          {entry.title}
        </a>
      </h3>
      <pre className="metric__formula">{entry.formula}</pre>
      <Facts
        facts={[
          [t('entry.section'), entry.section],
          [t('entry.unit'), entry.unit],
          [t('entry.range'), <Range key="range" range={entry.range} />],
          [
            t('entry.reasons'),
            entry.reasons.length === 0 ? (
              t('entry.noReasons')
            ) : (
              <ul key="reasons" className="plain">
                {entry.reasons.map((code) => (
                  <li key={code}>{reason(code)}</li>
                ))}
              </ul>
            ),
          ],
          [t('entry.sources'), entry.sources.join('; ') || t('entry.noSources')],
          [t('entry.version'), entry.version],
        ]}
      />
    </article>
  );
}

function Range({ range: [lower, upper] }: { readonly range: MetricEntry['range'] }) {
  const { t } = useTranslation('method');
  const { number } = useFormat();
  if (lower !== null && upper !== null)
    return <>{t('entry.range.both', { lower: number(lower), upper: number(upper) })}</>;
  if (lower !== null) return <>{t('entry.range.lower', { lower: number(lower) })}</>;
  return <>{upper === null ? t('entry.range.none') : t('entry.range.upper', { upper: number(upper) })}</>;
}
