import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { CaseView } from '#app/view-models/backtest.ts';
import { AreaNames } from '../kit/area-names.tsx';
import { Facts } from '../kit/facts.tsx';
import { ReadinessWord } from '../kit/mission-words.tsx';
import { CaseLegs } from './case-legs.tsx';
import { CaseOmission } from './case-omission.tsx';
import { CaseVintage } from './case-vintage.tsx';
import { CitedFact } from './cited-fact.tsx';
import { ClosingScore } from './closing-score.tsx';
import { HeldWord } from './held-word.tsx';

type Props = { readonly item: CaseView; readonly missionHref: string | null };

/** One case in full: how it ended, what the score said, what came after, what is missing, whether it counts. */
export function CaseArticle({ item, missionHref }: Props) {
  const { t } = useTranslation('backtest');
  const format = useFormat();
  const { id, mission, closing, legs, held } = item;
  const { closure, consentWithdrawn, remarks } = mission;
  return (
    <article className="backtest__case" id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        {mission.acronym}, {format.date(mission.closedOn)}
      </h3>
      <p className="small quiet">
        {mission.name} · <AreaNames areas={mission.areas} />
        {missionHref === null ? null : (
          <>
            {' '}
            · <Link to={missionHref}>{t('case.mission')}</Link>
          </>
        )}
      </p>
      <Facts
        facts={[
          [
            t('case.closing'),
            <CitedFact
              key="closing"
              source={closure.source}
              of={t('case.closingOf', { mission: mission.acronym })}
            >
              {closure.decision}. {closure.summary}
            </CitedFact>,
          ],
          consentWithdrawn && [
            t('case.consent'),
            <CitedFact key="consent" source={consentWithdrawn.source} of={t('case.consent')}>
              {consentWithdrawn.summary}
            </CitedFact>,
          ],
          [t('case.score'), <ClosingScore key="score" score={closing.score} />],
          closing.readiness && [t('case.class'), <ReadinessWord key="class" headline={closing.readiness} />],
          closing.readiness && [t('case.vintage'), <CaseVintage key="vintage" vintage={closing.vintage} />],
          [t('case.outcome'), <HeldWord key="held" truth={held} />],
        ]}
      />
      <CaseLegs legs={legs} />
      <Facts
        facts={[
          [t('case.counted'), <CaseOmission key="counted" item={item} />],
          remarks.length > 0
            ? [
                t('case.remarks'),
                remarks.map(({ summary, source }) => (
                  <CitedFact key={summary} source={source} of={t('case.remarks')}>
                    {summary}
                  </CitedFact>
                )),
              ]
            : null,
        ]}
      />
    </article>
  );
}
