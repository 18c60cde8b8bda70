import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import { READINESS_CLASSES, type ReadinessClass, type ReadinessView } from '#app/view-models/readiness.ts';
import { ReadinessWord } from '../kit/mission-words.tsx';

type PairProps = { readonly official: ReadinessView; readonly changed: ReadinessView };

/** Probability of each class, official above and changed below: told apart by place, pattern and number. */
export const PairedProbabilities = memo(function PairedProbabilities({ official, changed }: PairProps) {
  const { t } = useTranslation('whatIf');
  const format = useFormat();
  const classes = [...READINESS_CLASSES].reverse();
  return (
    <>
      <table className="paired">
        <caption>{t('result.probabilities')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('result.class')}</th>
            <th scope="col" className="number">
              {t('official')}
            </th>
            <th scope="col" className="number">
              {t('changed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {classes.map((name) => {
            const [before, after] = [probabilityOf(official, name), probabilityOf(changed, name)];
            if (before === 0 && after === 0) return null;
            return (
              <tr key={name}>
                <th scope="row">
                  <ReadinessWord headline={name} />
                  <Bars before={before} after={after} />
                </th>
                <td className="number">{probabilityText(before, format)}</td>
                <td className="number">
                  <b>{probabilityText(after, format)}</b>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <DrawingError readiness={changed} />
    </>
  );
});

/** Null: no draws were made. */
function probabilityOf({ probabilities }: ReadinessView, name: ReadinessClass): number | null {
  return probabilities?.find(({ readiness }) => readiness === name)?.probability ?? null;
}

function probabilityText(value: number | null, format: ReturnType<typeof useFormat>): string {
  return value === null ? '–' : format.probability(value);
}

function Bars({ before, after }: { readonly before: number | null; readonly after: number | null }) {
  return (
    <svg className="paired__bars" viewBox="0 0 100 13" preserveAspectRatio="none" aria-hidden="true">
      <path className="paired__axis" d="M0 0V13M50 0V13M100 0V13" />
      <rect className="paired__official" x="0" y="1" width={100 * (before ?? 0)} height="4.5" />
      <rect className="paired__changed" x="0" y="7" width={100 * (after ?? 0)} height="5" />
    </svg>
  );
}

/** Half of one over the root of the draws: the most that a frequency can be off by one standard error. */
function DrawingError({ readiness: { draws } }: { readonly readiness: ReadinessView }) {
  const { t } = useTranslation('whatIf');
  const format = useFormat();
  if (draws === 0) return null;
  return (
    <p className="smaller quiet">
      {t('result.drawingError', { error: format.number(50 / Math.sqrt(draws), 1) })}
    </p>
  );
}
