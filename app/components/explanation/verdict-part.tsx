import { useTranslation } from 'react-i18next';
import { useReason } from '#app/i18n/use-reason.ts';
import type { FigureMoveView, VerdictChangesView } from '#app/view-models/explanation.ts';
import { useSentences } from './use-sentences.ts';

/** For each condition and indicator the smallest change of it alone that moves the class, or that none does. */
export function VerdictPart({ view }: { readonly view: VerdictChangesView }) {
  const { t } = useTranslation(['explanation', 'common']);
  const say = useSentences();
  const { criteria, indicators } = view;
  const readiness = t(`readiness.${view.readiness}`, { ns: 'common' });
  const isNothing = criteria.length + indicators.length === 0;
  return (
    <div className="explanation__part">
      <h3>{t('verdict.title')}</h3>
      <p>{t(isNothing ? 'verdict.nothing' : 'verdict.now', { readiness })}</p>
      {isNothing ? null : (
        <ul className="explanation__list">
          {criteria.map((move) => (
            <li key={`${move.id} ${move.truth}`}>{say.truthMove(move)}</li>
          ))}
          {indicators.map((move) => (
            <li key={`${move.id} ${move.direction}`}>
              {say.figureMove(move)} <Together move={move} />
            </li>
          ))}
        </ul>
      )}
      <Others view={view} />
    </div>
  );
}

function Together({ move: { together } }: { readonly move: FigureMoveView }) {
  const { t } = useTranslation('explanation');
  if (together.length === 0) return null;
  return <span className="small quiet">{t('verdict.together', { names: together.join('; ') })}</span>;
}

function Others({ view: { none, untried } }: { readonly view: VerdictChangesView }) {
  const { t } = useTranslation('explanation');
  const reason = useReason();
  return (
    <>
      {none.length === 0 ? null : (
        <details className="more">
          <summary>{t('verdict.none', { count: none.length })}</summary>
          <ul className="explanation__list small">
            {[...new Set(none)].map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      )}
      {untried.length === 0 ? null : (
        <details className="more">
          <summary>{t('verdict.untried', { count: untried.length })}</summary>
          <ul className="explanation__list small">
            {untried.map((item) => (
              <li key={item.id}>
                {item.name}. <span className="quiet">{reason(item.reason)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
