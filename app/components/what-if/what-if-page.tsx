import { Link } from '@remix-run/react';
import { memo, useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { NoWhatIfView, WhatIfView } from '#app/view-models/what-if.ts';
import { FictionalBanner } from '../kit/fictional-banner.tsx';
import { ReadinessWord } from '../kit/mission-words.tsx';
import { Notice } from '../kit/notice.tsx';
import { ChangeList } from './change-list.tsx';
import { ControlPanel } from './control-panel.tsx';
import { OutcomeDetail } from './outcome-detail.tsx';
import { ResultPanel } from './result-panel.tsx';
import { useWhatIf, type WhatIf } from './use-what-if.ts';
import { WatermarkBanner } from './watermark.tsx';
import { WhyDetail } from './why-detail.tsx';
import { WhyPanel } from './why-panel.tsx';

/** What a reader changes, and what follows, beside the official assessment. */
export function WhatIfPage({ view }: { readonly view: WhatIfView }) {
  const { t } = useTranslation('whatIf');
  const whatIf = useWhatIf(view);
  /** The score first; the tables further down follow when there is time. */
  const detailed = useDeferredValue(whatIf.shown.outcome);
  const explained = useDeferredValue(whatIf.explained);
  const query = useDeferredValue(whatIf.query);
  const action = `/missions/${view.mission.slug}/what-if`;
  return (
    <>
      {view.mission.isFictional ? <FictionalBanner /> : null}
      <article className="wrap page what-if">
        <Head mission={view.mission} officialHref={view.official.href} />
        <WatermarkBanner />
        <Newer view={view} />
        <div className="what-if__table">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where the window is low */}
          <section className="what-if__follows" aria-label={t('result.label')} tabIndex={0}>
            <ResultPanel view={view} whatIf={whatIf} />
            <WhyPanel view={view} whatIf={whatIf} />
            <ChangeList view={view} whatIf={whatIf} action={action} />
          </section>
          <ControlPanel view={view} whatIf={whatIf} action={action} />
        </div>
        <WhyDetail
          view={view}
          change={detailed.change}
          verdict={explained.verdict}
          isAwaited={explained.query !== query}
        />
        <OutcomeDetail view={view} outcome={detailed} />
        <Announcement view={view} whatIf={whatIf} />
        <Strip whatIf={whatIf} />
      </article>
    </>
  );
}

/** Where there is nothing to change. */
export function NoWhatIfPage({ view }: { readonly view: NoWhatIfView }) {
  const { t } = useTranslation('whatIf');
  return (
    <article className="wrap page what-if">
      <Head mission={view.mission} officialHref={null} />
      <Notice tone="unknown">
        <p>{t(`none.${view.reason}`)}</p>
      </Notice>
    </article>
  );
}

type HeadProps = { readonly mission: NoWhatIfView['mission']; readonly officialHref: string | null };

const Head = memo(function Head({ mission, officialHref }: HeadProps) {
  const { t } = useTranslation('whatIf');
  return (
    <header className="page__head">
      <p className="page__kicker">
        <Link to={`/missions/${mission.slug}`}>{mission.name}</Link>
        {officialHref === null ? null : (
          <>
            {' '}
            · <Link to={officialHref}>{t('page.back')}</Link>
          </>
        )}
      </p>
      <h1>{t('page.heading')}</h1>
      <p className="mission__summary">{t('page.lede')}</p>
    </header>
  );
});

function Newer({ view: { newer, official } }: { readonly view: WhatIfView }) {
  const { t } = useTranslation('whatIf');
  const format = useFormat();
  if (newer === null) return null;
  return (
    <Notice tone="warn" title={t('newer.title')}>
      <p>
        {t('newer.text', {
          recorded: format.timestamp(official.recordedAt),
          newer: format.timestamp(newer.recordedAt),
        })}
      </p>
      <p>
        <a href={newer.href}>{t('newer.carry')}</a>
      </p>
    </Notice>
  );
}

/** For those who hear the page: the result once it rests, never while it moves. */
function Announcement({
  view,
  whatIf: { shown, released },
}: {
  readonly view: WhatIfView;
  readonly whatIf: WhatIf;
}) {
  const { t } = useTranslation(['whatIf', 'common']);
  const score = useScoreText();
  const [said, setSaid] = useState('');
  const { outcome } = shown;
  const sentence = t('result.announce', {
    score: score(outcome.readiness.published),
    class: t(`readiness.${outcome.readiness.headline}`, { ns: 'common' }),
    official: score(view.official.outcome.readiness.published),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each release, whatever moves meanwhile
  useEffect(() => {
    if (released > 0) setSaid(sentence);
  }, [released]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}

function useScoreText(): (score: WhatIfView['outcome']['readiness']['published']) => string {
  const { t } = useTranslation(['whatIf', 'common']);
  const format = useFormat();
  return (score) => {
    if (!score.known) return t('unknown.withheld', { ns: 'common' });
    const { value, lower, upper } = score.value;
    if (lower === null || upper === null) return format.score(value);
    return t('result.announce.score', {
      value: format.score(value),
      interval: format.interval(lower, upper, format.score),
    });
  };
}

/** On a phone the result stays in sight while a slider further down is moved; it is said elsewhere. */
function Strip({ whatIf: { shown } }: { readonly whatIf: WhatIf }) {
  const { t } = useTranslation('whatIf');
  const score = useScoreText();
  const { published, headline } = shown.outcome.readiness;
  return (
    <p className="what-if__strip" aria-hidden="true">
      <b>{score(published)}</b> <ReadinessWord headline={headline} />
      <span className="what-if__strip-mark">{t('watermark')}</span>
    </p>
  );
}
