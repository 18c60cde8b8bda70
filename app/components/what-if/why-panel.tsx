import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { ChangePartView, ScoreChangeView, VerdictChangesView } from '#app/view-models/explanation.ts';
import type { WhatIfView } from '#app/view-models/what-if.ts';
import type { Outcome } from '#metrics/domain/outcome.ts';
import { useSentences } from '../explanation/use-sentences.ts';
import { useExplained } from './use-explained.ts';
import type { WhatIf } from './use-what-if.ts';

/** Things that are named beside what they did to the score. */
const CHIEF = 2;

type WhyPanelProps = { readonly view: WhatIfView; readonly whatIf: WhatIf };

/** Why the score is another than the official one, and what is nearest to another verdict, in sentences. */
export function WhyPanel({ view, whatIf: { shown, explained, query } }: WhyPanelProps) {
  const { t } = useTranslation('whatIf');
  const { change, verdict } = useExplained({
    view,
    change: shown.outcome.change,
    verdict: explained.verdict,
  });
  const isAwaited = explained.query !== query;
  return (
    <section className="why" aria-labelledby="why-title" aria-busy={isAwaited}>
      <h2 id="why-title" className="edits__title">
        {t('why.title')}
      </h2>
      <ul className="explanation__list small">
        <ChangeSentences change={change} />
        {isAwaited ? <li className="quiet">{t('why.awaited')}</li> : <NearestSentence verdict={verdict} />}
      </ul>
    </section>
  );
}

function ChangeSentences({ change }: { readonly change: Outcome<ScoreChangeView> | null }) {
  const { t } = useTranslation('whatIf');
  const format = useFormat();
  const partSentence = usePartSentence();
  if (change === null) return null;
  if (!change.known)
    return <li>{t(change.reason === 'withheld_before' ? 'why.withheldOfficially' : 'why.withheld')}</li>;
  const { from, to, points, parts } = change.value;
  const key = points === 0 ? 'why.same' : points > 0 ? 'why.rises' : 'why.falls';
  const said = { from: format.score(from), to: format.score(to), points: format.number(Math.abs(points), 1) };
  return (
    <>
      <li>{t(key, said)}</li>
      {parts
        .filter((part) => part.points !== 0)
        .map((part) => (
          <li key={part.kinds.join(' ')}>{partSentence(part)}</li>
        ))}
    </>
  );
}

function usePartSentence() {
  const { t } = useTranslation('whatIf');
  const format = useFormat();
  return ({ kinds, points, items }: ChangePartView) => {
    const said = {
      kind: kinds.map((kind) => t(`why.kind.${kind}`)).join(' + '),
      points: format.points(points),
    };
    const chief = items.slice(0, CHIEF).map((item) => `${item.name} ${format.points(item.points)}`);
    return chief.length === 0
      ? t('why.part', said)
      : t('why.partChiefly', { ...said, items: chief.join('; ') });
  };
}

function NearestSentence({ verdict }: { readonly verdict: VerdictChangesView }) {
  const { t } = useTranslation(['whatIf', 'explanation', 'common']);
  const say = useSentences();
  const [figure] = verdict.indicators;
  const [truth] = verdict.criteria;
  const nearest = figure ? say.figureMove(figure) : truth && say.truthMove(truth);
  const readiness = t(`readiness.${verdict.readiness}`, { ns: 'common' });
  return (
    <li>
      {nearest === undefined
        ? t('verdict.nothing', { ns: 'explanation', readiness })
        : t('brief.verdict', { ns: 'explanation', sentence: nearest })}{' '}
      <a href="#why-detail">{t('why.more')}</a>
    </li>
  );
}
