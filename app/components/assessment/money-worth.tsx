import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { CurrencyMoneyView, ValueForMoneyView } from '#app/view-models/value-for-money.ts';
import { Facts } from '../kit/facts.tsx';
import { OutcomeText } from '../kit/outcome-text.tsx';
import { MoneyAlignment } from './money-alignment.tsx';
import { MoneyDonors } from './money-donors.tsx';

type WorthProps = { readonly money: CurrencyMoneyView } & Pick<ValueForMoneyView, 'objectiveTitles'>;

/** What the money of one currency bought, where it went and from whom it came. */
export function MoneyWorth({ money, objectiveTitles }: WorthProps) {
  const { t } = useTranslation('context');
  const format = useFormat();
  const { earned } = money.cost;
  const ratio = (value: number) => format.number(value, 2);
  return (
    <>
      <Facts
        facts={[
          [t('money.change'), <Change key="c" money={money} />],
          [t('money.cost'), <Cost key="p" money={money} />],
          [t('money.earned'), <Earned key="e" money={money} />],
          earned.known
            ? [
                t('money.earned.cost'),
                <OutcomeText key="ec" outcome={earned.value.costEfficiency} show={ratio} />,
              ]
            : null,
          earned.known
            ? [
                t('money.earned.schedule'),
                <OutcomeText key="es" outcome={earned.value.scheduleEfficiency} show={ratio} />,
              ]
            : null,
          [t('money.donors'), <MoneyDonors key="d" money={money} />],
          [
            t('money.alignment'),
            <OutcomeText
              key="a"
              outcome={money.alignment}
              show={({ alignment }) => t('money.alignment.text', { share: format.share(alignment) })}
            />,
          ],
        ]}
      />
      <MoneyAlignment alignment={money.alignment} objectiveTitles={objectiveTitles} />
    </>
  );
}

function Change({ money }: { readonly money: CurrencyMoneyView }) {
  const { t } = useTranslation('context');
  const format = useFormat();
  return (
    <OutcomeText
      outcome={money.cost.change}
      show={({ from, to, scoreFrom, scoreTo }) =>
        t('money.change.text', {
          from: format.score(scoreFrom),
          fromDate: format.date(from),
          to: format.score(scoreTo),
          toDate: format.date(to),
        })
      }
    />
  );
}

function Cost({ money: { cost, currency } }: { readonly money: CurrencyMoneyView }) {
  const { t } = useTranslation('context');
  const format = useFormat();
  const amount = (value: number) => format.moneyShort(value.toFixed(0), currency);
  if (!cost.change.known) return <OutcomeText outcome={cost.change} show={() => null} />;
  const { basis, costPerPoint, spent } = cost.change.value;
  return (
    <>
      <OutcomeText
        outcome={costPerPoint}
        show={({ value, lower, upper, level }) =>
          t('money.cost.text', {
            cost: amount(value),
            interval: format.interval(lower, upper, amount),
            level: format.level(level),
          })
        }
      />
      <div className="smaller quiet">
        {t('money.cost.spent', { amount: amount(spent) })}.{' '}
        {basis.kind === 'nominal' ? t('money.cost.nominal') : t('money.cost.constant', basis)}
      </div>
    </>
  );
}

function Earned({ money: { cost, currency } }: { readonly money: CurrencyMoneyView }) {
  const { t } = useTranslation('context');
  const format = useFormat();
  return (
    <OutcomeText
      outcome={cost.earned}
      show={({ earnedValue, score, on }) =>
        t('money.earned.text', {
          amount: format.moneyShort(earnedValue.toFixed(0), currency),
          date: format.date(on),
          score: format.score(score),
        })
      }
    />
  );
}
