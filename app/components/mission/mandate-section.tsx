import { useTranslation } from 'react-i18next';
import type { MissionView } from '#app/view-models/mission.ts';
import { Section } from '../kit/page.tsx';
import { Act } from './act.tsx';
import { ConsentList } from './consent-list.tsx';
import { InstrumentList } from './instrument-list.tsx';

/** The chain of acts, the host's consent and the cooperation instruments. */
export function MandateSection({ view }: { readonly view: MissionView }) {
  const { t } = useTranslation('mission');
  return (
    <Section
      id="mandate"
      title={t('section.mandate')}
      intro={view.acts.length > 0 ? t('mandate.intro') : undefined}
    >
      {view.acts.length === 0 ? <p className="unknown">{t('mandate.none')}</p> : null}
      <ol className="chain">
        {view.acts.map((act) => (
          <Act key={`${act.symbol} ${act.adoptedOn}`} act={act} on={view.on} />
        ))}
      </ol>
      <ConsentList consents={view.consents} />
      {view.instruments.length > 0 ? <InstrumentList instruments={view.instruments} /> : null}
    </Section>
  );
}
