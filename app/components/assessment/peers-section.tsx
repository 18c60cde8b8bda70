import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { PeersView } from '#app/view-models/peers.ts';
import { Facts } from '../kit/facts.tsx';
import { Notice } from '../kit/notice.tsx';
import { Section } from '../kit/page.tsx';
import { Whence } from '../kit/whence.tsx';
import { PeerPanel } from './peer-panel.tsx';

/** Context, not attribution: the fixed sentence stands above every figure. */
export function PeersSection({ view }: { readonly view: PeersView }) {
  const { t } = useTranslation(['context', 'assessment']);
  const format = useFormat();
  const { areas, declaration, declaredOn, isDeclaredLate, panels } = view;
  return (
    <Section id="peers" title={t('section.peers', { ns: 'assessment' })} intro={t('peers.headline')}>
      <Facts
        facts={[
          [t('peers.pool'), areas.map(format.area).join(', ')],
          [t('peers.declared'), format.date(declaredOn)],
          declaration && [
            t('peers.reason'),
            <span key="r">
              {declaration.reason} <Whence source={declaration.source} of={t('peers.pool')} />
            </span>,
          ],
        ]}
      />
      {isDeclaredLate ? (
        <Notice tone="warn" title={t('peers.late')}>
          <p>{t('peers.lateText')}</p>
        </Notice>
      ) : null}
      {panels.length === 0 ? <p className="unknown">{t('peers.noFigures')}</p> : null}
      {panels.map((panel) => (
        <PeerPanel key={panel.id} panel={panel} />
      ))}
    </Section>
  );
}
