import { useTranslation } from 'react-i18next';
import type { ExplanationView } from '#app/view-models/explanation.ts';
import { UnknownText } from '../kit/unknown-text.tsx';
import { type Target, useSentences } from './use-sentences.ts';

const TARGETS: readonly Target[] = ['score', 'verdict'];

/** Which measurement would reduce the uncertainty most: of the score, and of the verdict. */
export function MeasurePart({ view }: { readonly view: ExplanationView['measurement'] }) {
  const { t } = useTranslation('explanation');
  const say = useSentences();
  return (
    <div className="explanation__part">
      <h3>{t('measure.title')}</h3>
      <ul className="explanation__list">
        {TARGETS.map((target) => {
          const { [target]: outcome } = view;
          return (
            <li key={target}>
              {outcome.known ? (
                say.measurement(target, outcome.value)
              ) : (
                <>
                  {t(`measure.of.${target}`)}: <UnknownText outcome={outcome} />
                </>
              )}
            </li>
          );
        })}
      </ul>
      <p className="small quiet">{t('measure.note')}</p>
    </div>
  );
}
