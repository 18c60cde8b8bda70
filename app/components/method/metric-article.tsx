import { useTranslation } from 'react-i18next';
import { Facts } from '#app/components/kit/facts.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import { useReason } from '#app/i18n/use-reason.ts';
import type { MetricView } from '#app/view-models/method.ts';
import { Formula } from './formula.tsx';

/** One metric: formula, unit, range, when it has no value, and after whom. Its id is the anchor numbers link to. */
export function MetricArticle({ entry }: { readonly entry: MetricView }) {
  const { t } = useTranslation('method');
  const reason = useReason();
  return (
    <article className="metric" id={entry.id} aria-labelledby={`${entry.id}-title`}>
      <h3 id={`${entry.id}-title`}>
        <a className="metric__anchor" href={`#${entry.id}`}>
          {entry.title}
        </a>
      </h3>
      <Formula mathml={entry.mathml} />
      <Facts
        facts={[
          [
            t('entry.section'),
            <span key="section" dir="ltr">
              {entry.section}
            </span>,
          ],
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
          [t('entry.sources'), <Sources key="sources" entry={entry} />],
          [t('entry.version'), entry.version],
        ]}
      />
    </article>
  );
}

function Sources({ entry: { references } }: { readonly entry: MetricView }) {
  const { t } = useTranslation('method');
  if (references.length === 0) return <>{t('entry.noSources')}</>;
  return (
    <ul className="plain">
      {references.map(({ anchor, text }) => (
        <li key={anchor}>
          <a href={`#${anchor}`} dir="ltr">
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Range({ range: [lower, upper] }: Pick<MetricView, 'range'>) {
  const { t } = useTranslation('method');
  const { number } = useFormat();
  if (lower !== null && upper !== null)
    return <>{t('entry.range.both', { lower: number(lower), upper: number(upper) })}</>;
  if (lower !== null) return <>{t('entry.range.lower', { lower: number(lower) })}</>;
  return <>{upper === null ? t('entry.range.none') : t('entry.range.upper', { upper: number(upper) })}</>;
}
