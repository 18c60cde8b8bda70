import { useTranslation } from 'react-i18next';
import type { ComparisonView } from '#app/view-models/comparison.ts';
import { FictionalBanner } from '../kit/fictional-banner.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page, Section } from '../kit/page.tsx';
import { ReadinessLimits } from '../mission/readiness-limits.tsx';
import { ComparisonForm } from './comparison-form.tsx';
import { ComparisonStatements } from './comparison-statements.tsx';
import { ComparisonTable } from './comparison-table.tsx';

/** Missions side by side, without a league table. */
export function ComparisonPage({ view }: { readonly view: ComparisonView }) {
  const { t } = useTranslation('compare');
  const { missions } = view;
  return (
    <>
      {missions.some(({ row }) => row.isFictional) ? <FictionalBanner /> : null}
      <Page title={t('page.title')} lede={t('page.lede')}>
        <ComparisonForm view={view} />
        <Refused view={view} />
        {missions.length === 0 ? null : (
          <>
            <Section id="table" title={t('section.table')}>
              <ComparisonTable view={view} />
            </Section>
            {view.statements === null ? null : (
              <ComparisonStatements view={view} statements={view.statements} />
            )}
            <ReadinessLimits />
          </>
        )}
      </Page>
    </>
  );
}

/** What stands between the request and a comparison. */
function Refused({ view: { missions, unknownSlugs } }: { readonly view: ComparisonView }) {
  const { t } = useTranslation('compare');
  return (
    <>
      {unknownSlugs.length === 0 ? null : (
        <Notice tone="warn" title={t('unknown.title')}>
          <p>{t('unknown.text', { slugs: unknownSlugs.join(', ') })}</p>
        </Notice>
      )}
      {missions.length === 0 ? <p>{t('none')}</p> : null}
      {missions.length === 1 ? <p>{t('one')}</p> : null}
    </>
  );
}
