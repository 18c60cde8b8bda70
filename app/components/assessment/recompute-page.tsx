import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FictionalBanner } from '#app/components/kit/fictional-banner.tsx';
import { Page, Section } from '#app/components/kit/page.tsx';
import { useFormat } from '#app/i18n/use-format.ts';
import type { RecomputeView } from '#app/view-models/recompute.ts';
import { OwnCheck } from './own-check.tsx';
import { RecomputePanel } from './recompute-panel.tsx';
import { RunTable } from './run-table.tsx';

/** One stored assessment, computed again before an auditor's eyes. */
export function RecomputePage({ view }: { readonly view: RecomputeView }) {
  const { t } = useTranslation('recompute');
  const format = useFormat();
  const { mission, on, check, earlier } = view;
  return (
    <>
      {mission.isFictional ? <FictionalBanner /> : null}
      <Page
        kicker={
          <Link to={`/missions/${check.slug}/assessments/${check.id}`}>
            {t('page.assessment', { mission: mission.name, on: format.date(on) })}
          </Link>
        }
        title={t('page.title', { mission: mission.acronym ?? mission.name })}
        lede={t('page.lede')}
      >
        <Section id="recompute" title={t('section.run')} intro={t('section.runIntro')}>
          <RecomputePanel view={view} />
        </Section>
        <Section id="own-check" title={t('section.check')} intro={t('section.checkIntro')}>
          <OwnCheck check={check} on={on} />
        </Section>
        <Section id="runs" title={t('section.runs')} intro={t('section.runsIntro')}>
          <RunTable runs={earlier} />
        </Section>
      </Page>
    </>
  );
}
