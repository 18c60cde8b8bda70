import { useTranslation } from 'react-i18next';
import { useReason } from '#app/i18n/use-reason.ts';
import type { ShortfallView } from '#app/view-models/explanation.ts';
import { UnknownText } from '../kit/unknown-text.tsx';
import { useSentences } from './use-sentences.ts';

/** What holds the aims back, the largest share first; what has no score is named apart. */
export function HeldPart({ view: { objectives, unscored } }: { readonly view: ShortfallView }) {
  const { t } = useTranslation('explanation');
  const say = useSentences();
  const reason = useReason();
  return (
    <div className="explanation__part">
      <h3>{t('held.title')}</h3>
      {objectives.known ? (
        objectives.value.length === 0 ? (
          <p>{t('held.nothing')}</p>
        ) : (
          <ul className="explanation__list">
            {objectives.value.map((objective) => (
              <li key={objective.id}>{say.heldBack(objective)}</li>
            ))}
          </ul>
        )
      ) : (
        <p>
          <UnknownText outcome={objectives} />
        </p>
      )}
      {unscored.length === 0 ? null : (
        <div className="small">
          <p className="quiet">{t('held.unscored')}</p>
          <ul className="explanation__list">
            {unscored.map((item) => (
              <li key={item.id}>
                {item.name}. <span className="quiet">{reason(item.reason)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
