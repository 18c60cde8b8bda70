import { useTranslation } from 'react-i18next';
import type { ExplanationView } from '#app/view-models/explanation.ts';
import { useSentences } from './use-sentences.ts';

/** The three things a reader of a score should know first: what holds it back, what would change it, what is unsure. */
export function ExplanationBrief({ view }: { readonly view: ExplanationView }) {
  const { t } = useTranslation('explanation');
  const say = useSentences();
  const { shortfall, verdict, measurement } = view;
  const most = shortfall.objectives.known ? shortfall.objectives.value[0] : undefined;
  const [figure] = verdict.indicators;
  const [truth] = verdict.criteria;
  const nearest = figure ? say.figureMove(figure) : truth && say.truthMove(truth);
  const sentences = [
    most && say.mostHeldBack(most),
    nearest && t('brief.verdict', { sentence: nearest }),
    measurement.score.known ? say.measurement('score', measurement.score.value) : undefined,
  ].filter((sentence) => sentence !== undefined);
  if (sentences.length === 0) return null;
  return (
    <div className="explanation__brief">
      <h3>{t('brief.title')}</h3>
      <ul className="explanation__list">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
