import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import { useReason } from '#app/i18n/use-reason.ts';
import type { CriterionView } from '#app/view-models/exit.ts';
import { Facts } from '../kit/facts.tsx';
import { TruthWord } from '../kit/truth-word.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';
import { Whence } from '../kit/whence.tsx';
import { useConditionSentence } from './condition-sentence.ts';
import { CriterionPeriods } from './criterion-periods.tsx';

/** One condition: what it asks, whether it holds, why one cannot tell, and period by period. */
export function Criterion({ criterion }: { readonly criterion: CriterionView }) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  const reason = useReason();
  const sentence = useConditionSentence(criterion);
  const { title, truth, role, kind, probability, periods, mandateRef, verifiedBy, indicator, source } =
    criterion;
  return (
    <article className="criterion">
      <div className="criterion__truth">
        <TruthWord truth={truth} role={role} />
        {truth === 'U' && criterion.reason ? <p className="small">{reason(criterion.reason)}</p> : null}
      </div>
      <div className="stack stack--tight">
        <div className="row">
          <h4>
            {role === 'criterion' ? null : <span className="tag">{t(`criterion.${role}`)}</span>} {title}
          </h4>
          <Whence source={source} of={title} />
        </div>
        <p>
          {sentence} {indicator ? null : <span className="quiet">({t(`kind.${kind}`)})</span>}
        </p>
        <Facts
          facts={[
            [
              t('criterion.probability'),
              indicator === null ? null : probability.known ? (
                format.probability(probability.value)
              ) : (
                <UnknownText key="p" outcome={probability} />
              ),
            ],
            [t('criterion.mandate'), mandateRef],
            [t('criterion.verifiedBy'), verifiedBy],
            [
              t('criterion.figures'),
              indicator ? (
                <Link key="figures" to={indicator.href}>
                  {indicator.name}
                </Link>
              ) : null,
            ],
          ]}
        />
        {periods.length > 0 ? <CriterionPeriods periods={periods} role={role} title={title} /> : null}
      </div>
    </article>
  );
}
