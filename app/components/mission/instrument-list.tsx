import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { InstrumentView } from '#app/view-models/mission.ts';
import { Facts } from '../kit/facts.tsx';
import { Whence } from '../kit/whence.tsx';

export function InstrumentList({ instruments }: { readonly instruments: readonly InstrumentView[] }) {
  const { t } = useTranslation('mission');
  const format = useFormat();
  return (
    <section className="stack" aria-labelledby="instruments-title">
      <h3 id="instruments-title">{t('instruments.title')}</h3>
      <ul className="plain ruled">
        {instruments.map(({ kind, title, parties, legalEffect, safeguards, signedOn, expiresOn, source }) => (
          <li key={title} className="stack stack--tight">
            <div className="line">
              <b>{title}</b> <span className="tag">{t(`instrument.${kind}`)}</span>{' '}
              <Whence source={source} of={title} />
            </div>
            <p className="small quiet">
              {[
                signedOn ? t('instrument.signed', { date: format.date(signedOn) }) : null,
                expiresOn ? t('instrument.expires', { date: format.date(expiresOn) }) : null,
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </p>
            <details className="more">
              <summary>
                {t('instrument.terms')}
                <span className="visually-hidden">: {title}</span>
              </summary>
              <Facts
                facts={[
                  [t('instrument.parties'), parties.join(', ')],
                  [t('instrument.effect'), legalEffect],
                  [t('instrument.safeguards'), safeguards ?? t('instrument.safeguards.unknown')],
                ]}
              />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
