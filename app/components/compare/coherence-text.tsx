import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { ComparisonStatementsView } from '#app/view-models/comparison.ts';
import { UnknownText } from '../kit/unknown-text.tsx';

type Props = Pick<ComparisonStatementsView, 'coherence'>;

/** Meaningful only across many missions; said to be impossible where there are few. */
export function CoherenceText({ coherence: { n, outcome } }: Props) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const list = (values: readonly (number | null)[]) =>
    values.map((value) => (value === null ? '–' : format.number(value, 2))).join('; ');
  return (
    <div className="stack stack--tight">
      <h3>{t('coherence.title')}</h3>
      {outcome.known ? (
        <p>
          {t('coherence.some', {
            n: outcome.value.n,
            alpha: list([outcome.value.cronbachAlpha]),
            eigenvalues: list(outcome.value.eigenvalues),
            ratios: list(outcome.value.importanceRatios),
          })}
        </p>
      ) : (
        <p>
          {n === null ? null : t('coherence.none', { n })} <UnknownText outcome={outcome} />
        </p>
      )}
    </div>
  );
}
