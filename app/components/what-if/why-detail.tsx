import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhatIfOutcome, WhatIfView } from '#app/view-models/what-if.ts';
import { ChangeTable } from '../explanation/change-table.tsx';
import { VerdictPart } from '../explanation/verdict-part.tsx';
import { Section } from '../kit/page.tsx';
import { useExplained } from './use-explained.ts';
import { UnofficialTag } from './watermark.tsx';

type WhyDetailProps = {
  readonly view: WhatIfView;
  readonly change: WhatIfOutcome['change'];
  readonly verdict: WhatIfView['verdict'];
  /** What is said of the verdict belongs to the state before something was moved. */
  readonly isAwaited: boolean;
};

/** The way from the official score, part by part, and all that would change the verdict. */
export const WhyDetail = memo(function WhyDetail({ isAwaited, ...explainable }: WhyDetailProps) {
  const { t } = useTranslation('whatIf');
  const { change, verdict } = useExplained(explainable);
  const title = (
    <>
      {t('why.detail')} <UnofficialTag />
    </>
  );
  return (
    <Section id="why-detail" title={title}>
      <div className="explanation">
        {change?.known ? (
          <div className="explanation__part">
            <h3>{t('why.change')}</h3>
            <ChangeTable change={change.value} />
            <p className="small quiet">{t('why.note')}</p>
          </div>
        ) : null}
        <div className="explanation__part" aria-busy={isAwaited}>
          {isAwaited ? <p className="small quiet">{t('why.before')}</p> : null}
          <VerdictPart view={verdict} />
        </div>
      </div>
    </Section>
  );
});
