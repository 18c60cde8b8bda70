import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { EstimateView } from '#app/view-models/figure.ts';
import type { ReadinessView } from '#app/view-models/readiness.ts';
import type { Outcome } from '#metrics/domain/outcome.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import { EstimateText } from '../kit/estimate-text.tsx';
import { Facts } from '../kit/facts.tsx';
import { ReadinessWord } from '../kit/mission-words.tsx';
import { Table } from '../kit/table.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';
import { useReproductionFacts } from './reproduction-facts.tsx';

type CompanyProps = { readonly assessment: ReadinessView; readonly sunsetOn: IsoDate | null };

/** What must stand beside a score: coverage, age, quality, other targets, calendar, probabilities, how to redo it. */
export function ReadinessCompany({ assessment, sunsetOn }: CompanyProps) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  const { coverage, medianAgeYears, grades, withoutCriteria, againstOriginalTargets, calendar } = assessment;
  return (
    <div className="columns">
      <Facts
        facts={[
          [t('readiness.coverage'), format.share(coverage)],
          [
            t('readiness.age'),
            medianAgeYears === null ? t('readiness.age.none') : format.age(medianAgeYears),
          ],
          [
            t('readiness.grades'),
            grades.length === 0
              ? t('readiness.grades.none')
              : grades
                  .map(({ grade, share }) => t('readiness.gradeShare', { grade, share: format.share(share) }))
                  .join(', '),
          ],
          [t('readiness.withoutCriteria'), <ScoreText key="without" score={withoutCriteria} />],
          [t('readiness.original'), <ScoreText key="original" score={againstOriginalTargets} />],
          [
            t('readiness.calendar'),
            t(`calendar.${calendar}`, { date: sunsetOn ? format.date(sunsetOn) : '' }),
          ],
        ]}
      />
      <div className="stack">
        <Probabilities assessment={assessment} />
        <Reproduction assessment={assessment} />
      </div>
    </div>
  );
}

function ScoreText({ score }: { readonly score: Outcome<EstimateView> }) {
  return score.known ? <EstimateText estimate={score.value} /> : <UnknownText outcome={score} />;
}

function Probabilities({ assessment: { probabilities } }: { readonly assessment: ReadinessView }) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  if (!probabilities) return null;
  return (
    <Table
      caption={t('readiness.probabilities')}
      columns={[{ label: t('readiness.assessedAs') }, { label: t('criterion.chance'), isNumeric: true }]}
    >
      {probabilities
        .toSorted((a, b) => b.probability - a.probability)
        .map(({ readiness, probability }) => (
          <tr key={readiness}>
            <td>
              <ReadinessWord headline={readiness} />
            </td>
            <td className="number">{format.probability(probability)}</td>
          </tr>
        ))}
    </Table>
  );
}

function Reproduction({ assessment }: { readonly assessment: ReadinessView }) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  const { assessmentId, assessmentHref, asOf, inputsHash } = assessment;
  const basis = useReproductionFacts(assessment);
  return (
    <details className="more">
      <summary>{t('readiness.reproduce')}</summary>
      <Facts
        facts={[
          ...basis,
          [t('readiness.inputs'), <code key="hash">{inputsHash}</code>],
          [
            t('readiness.assessment'),
            assessmentHref === null ? null : (
              <Link key="id" to={assessmentHref}>
                <code>{assessmentId}</code>
              </Link>
            ),
          ],
          [t('readiness.asOf'), format.timestamp(asOf)],
        ]}
      />
    </details>
  );
}
