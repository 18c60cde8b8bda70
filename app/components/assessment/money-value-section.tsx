import { useTranslation } from 'react-i18next';
import type { ValueForMoneyView } from '#app/view-models/value-for-money.ts';
import { Section } from '../kit/page.tsx';
import { MoneyBooks } from './money-books.tsx';
import { MoneyWorth } from './money-worth.tsx';

/** Budget, spending and what the score gained for it, in each currency by itself. */
export function MoneyValueSection({ view }: { readonly view: ValueForMoneyView }) {
  const { t } = useTranslation(['context', 'assessment']);
  const { currencies, objectiveTitles } = view;
  return (
    <Section id="value" title={t('section.value', { ns: 'assessment' })} intro={t('money.intro')}>
      {currencies.length === 0 ? <p className="unknown">{t('money.none')}</p> : null}
      {currencies.length > 1 ? <p>{t('money.currencies', { count: currencies.length })}</p> : null}
      {currencies.map((money) => (
        <div key={money.currency} className="stack">
          {currencies.length > 1 ? <h3>{t('money.in', { currency: money.currency })}</h3> : null}
          <MoneyBooks money={money} />
          <MoneyWorth money={money} objectiveTitles={objectiveTitles} />
        </div>
      ))}
    </Section>
  );
}
