import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { ConsentView } from '#app/view-models/mission.ts';
import { Facts } from '../kit/facts.tsx';
import { ConsentWord } from '../kit/mission-words.tsx';
import { Whence } from '../kit/whence.tsx';

export function ConsentList({ consents }: { readonly consents: readonly ConsentView[] }) {
  const { t } = useTranslation('mission');
  return (
    <section className="stack" id="consent" aria-labelledby="consent-title">
      <h3 id="consent-title">{t('consents.title')}</h3>
      {consents.length === 0 ? <p className="unknown">{t('consents.none')}</p> : null}
      <ul className="plain ruled">
        {consents.map((consent) => (
          <li key={`${consent.instrument} ${consent.givenOn}`}>
            <Consent consent={consent} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Consent({ consent }: { readonly consent: ConsentView }) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  const {
    status,
    instrument,
    givenBy,
    givenOn,
    scope,
    conditions,
    reviewOn,
    isReviewOverdue,
    withdrawnOn,
    source,
  } = consent;
  return (
    <div className="stack stack--tight">
      <div className="line">
        <ConsentWord status={status} isReviewOverdue={isReviewOverdue} /> · {instrument}{' '}
        <Whence source={source} of={instrument} />
      </div>
      <Facts
        facts={[
          [t('consent.by'), givenBy],
          [t('consent.on'), givenOn ? format.date(givenOn) : t('consent.on.unknown')],
          [t('consent.scope'), scope],
          [t('consent.conditions'), conditions],
          [t('consent.review'), reviewOn ? format.date(reviewOn) : null],
          [t('consent.withdrawn'), withdrawnOn ? format.date(withdrawnOn) : null],
        ]}
      />
    </div>
  );
}
