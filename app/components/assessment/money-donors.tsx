import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { CurrencyMoneyView } from '#app/view-models/value-for-money.ts';
import { OutcomeText } from '../kit/outcome-text.tsx';

/** On how few donors the money rests; between which bounds where some of them are not named. */
export function MoneyDonors({ money: { donors, currency } }: { readonly money: CurrencyMoneyView }) {
  const { t } = useTranslation('context');
  const format = useFormat();
  const index = (value: number) => format.number(value, 2);
  const { bounds, concentration, undisclosed } = donors;
  return (
    <>
      <OutcomeText
        outcome={concentration}
        show={({ index: value, donors: count, effectiveDonors }) =>
          t('money.donors.text', { index: index(value), count, effective: format.number(effectiveDonors, 1) })
        }
      />
      {undisclosed !== null && bounds.known ? (
        <div className="smaller quiet">
          {t('money.donors.undisclosed', { amount: format.money(undisclosed, currency) })}{' '}
          {t('money.donors.bounds', { lower: index(bounds.value.lower), upper: index(bounds.value.upper) })}
        </div>
      ) : null}
      {donors.donors.length === 0 ? null : (
        <ul className="plain small">
          {donors.donors.map(({ name, amount }) => (
            <li key={name}>
              {name}: {format.money(amount, currency)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
