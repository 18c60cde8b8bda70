import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import { useReason } from '#app/i18n/use-reason.ts';
import type { MissionView } from '#app/view-models/mission.ts';
import type { ReadinessView } from '#app/view-models/readiness.ts';
import { ExplanationBrief } from '../explanation/explanation-brief.tsx';
import { ReadinessWord } from '../kit/mission-words.tsx';
import { Section } from '../kit/page.tsx';
import { ScaleLine } from '../kit/scale-line.tsx';
import { StatusWord } from '../kit/status-word.tsx';
import { UnknownText } from '../kit/unknown-text.tsx';
import { ReadinessCompany } from './readiness-company.tsx';
import { ReadinessComponents } from './readiness-components.tsx';
import { ReadinessLimits } from './readiness-limits.tsx';

type ReadinessSectionProps = {
  readonly view: Pick<MissionView, 'readiness' | 'explanation' | 'sunsetOn'>;
  /** Of the mission whose summary it is: leads on to the whole assessment, and to what would change it. */
  readonly slug?: string;
};

/** The headline word, the score with its interval, and everything that must stand beside a score. */
export function ReadinessSection({ view, slug }: ReadinessSectionProps) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  const { readiness, explanation } = view;
  if (!readiness.known) {
    return (
      <Section id="readiness" title={t('section.readiness')}>
        <p>
          <UnknownText outcome={readiness} />
        </p>
        <ReadinessLimits />
      </Section>
    );
  }
  const assessment = readiness.value;
  return (
    <Section
      id="readiness"
      title={t('section.readiness')}
      intro={t('readiness.intro', { date: format.date(assessment.assessedOn) })}
    >
      <div className="readiness">
        <div className="readiness__verdict">
          <Verdict assessment={assessment} />
          <Thresholds assessment={assessment} />
        </div>
        <ReadinessComponents components={assessment.components} />
      </div>
      {slug === undefined || explanation === null ? null : <ExplanationBrief view={explanation} />}
      {slug !== undefined && assessment.assessmentHref !== null ? (
        <p>
          <Link to={assessment.assessmentHref}>{t('readiness.whole')}</Link> ·{' '}
          <Link to={`/missions/${slug}/what-if`}>{t('readiness.whatIf')}</Link>
        </p>
      ) : null}
      <ReadinessCompany assessment={assessment} sunsetOn={view.sunsetOn} />
      <ReadinessLimits />
    </Section>
  );
}

function Verdict({ assessment }: { readonly assessment: ReadinessView }) {
  const { t } = useTranslation(['mission', 'common']);
  const format = useFormat();
  const { published, headline, isUnstable, flags } = assessment;
  const reason = useReason();
  return (
    <>
      <p className="readiness__word">
        <ReadinessWord headline={headline} />
      </p>
      {isUnstable ? <StatusWord tone="warn">{t('readiness.unstable', { ns: 'common' })}</StatusWord> : null}
      {published.known ? (
        <div className="stack stack--tight">
          <p>
            <span className="estimate__value">{format.score(published.value.value)}</span>{' '}
            {t('readiness.score')}
          </p>
          <ScaleLine estimate={published.value} label={t('readiness.score')} />
          <IntervalNote assessment={assessment} />
        </div>
      ) : (
        <p>
          {t('readiness.score')}: <UnknownText outcome={published} />
        </p>
      )}
      <CapNote assessment={assessment} />
      {flags.map((flag) => (
        <StatusWord key={flag} tone="warn">
          {reason(flag)}
        </StatusWord>
      ))}
    </>
  );
}

function IntervalNote({ assessment: { published, dataInterval } }: { readonly assessment: ReadinessView }) {
  const { t } = useTranslation(['mission', 'common']);
  const format = useFormat();
  if (!published.known) return null;
  const { lower, upper, level } = published.value;
  if (lower === null || upper === null || level === null)
    return <p className="small quiet">{t('interval.none', { ns: 'common' })}</p>;
  const share = format.share(level);
  return (
    <p className="small quiet">
      <b>{format.interval(lower, upper, format.score)}</b>:{' '}
      {dataInterval
        ? t('readiness.total', {
            level: share,
            lower: format.score(dataInterval.lower),
            upper: format.score(dataInterval.upper),
          })
        : t('readiness.totalOnly', { level: share })}
    </p>
  );
}

function CapNote({ assessment: { cap, uncapped } }: { readonly assessment: ReadinessView }) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  const reason = useReason();
  if (!cap || !uncapped.known) return null;
  return (
    <p className="small">
      {t('readiness.capped', {
        limit: cap.limit,
        reason: reason(cap.reason),
        uncapped: format.score(uncapped.value.value),
      })}
    </p>
  );
}

function Thresholds({ assessment }: { readonly assessment: ReadinessView }) {
  const { t } = useTranslation(['mission', 'common']);
  const { readiness, atLowerThresholds: lower, atHigherThresholds: higher } = assessment;
  if (readiness === lower && readiness === higher)
    return <p className="small quiet">{t('readiness.thresholds.same')}</p>;
  return (
    <p className="small">
      {t('readiness.thresholds', {
        lower: t(`readiness.${lower}`, { ns: 'common' }),
        higher: t(`readiness.${higher}`, { ns: 'common' }),
      })}
    </p>
  );
}
