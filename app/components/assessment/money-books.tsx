import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { CurrencyMoneyView } from '#app/view-models/value-for-money.ts';
import { Facts } from '../kit/facts.tsx';
import { OutcomeText } from '../kit/outcome-text.tsx';

/** What is on record in one currency, and how the budget was carried out. */
export function MoneyBooks({ money }: { readonly money: CurrencyMoneyView }) {
  const { t } = useTranslation('context');
  const format = useFormat();
  const { currency, execution, spending } = money;
  const amount = (value: number) => format.moneyShort(value.toFixed(0), currency);
  const total = (entry: CurrencyMoneyView['spending']) =>
    entry &&
    t('money.total', {
      amount: format.money(entry.amount, currency),
      span: format.span(entry.from, entry.to),
    });
  return (
    <Facts
      facts={[
        [t('money.spending'), <Spending key="s" money={money} text={total(spending)} />],
        [t('money.budget'), total(money.budget)],
        [t('money.committed'), total(money.committed)],
        [t('money.received'), total(money.received)],
        [t('money.internal'), total(money.internal)],
        [t('money.toDate'), <ToDate key="d" money={money} />],
        [t('money.utilisation'), <OutcomeText key="u" outcome={execution.utilisation} show={format.share} />],
        [t('money.burn'), <OutcomeText key="b" outcome={execution.burnPerMonth} show={amount} />],
        [
          t('money.runway'),
          <OutcomeText
            key="r"
            outcome={execution.runwayMonths}
            show={(months) =>
              t('money.runway.months', {
                count: Math.round(months),
                date: spending ? format.date(spending.to) : '',
              })
            }
          />,
        ],
      ]}
    />
  );
}

function Spending({ money, text }: { readonly money: CurrencyMoneyView; readonly text: string | null }) {
  const { t } = useTranslation('context');
  const { daysWithoutSpending } = money;
  if (text === null) return <OutcomeText outcome={money.execution.burnPerMonth} show={() => null} />;
  return (
    <>
      {text}
      {daysWithoutSpending ? (
        <div className="smaller quiet">{t('money.uncovered', { count: daysWithoutSpending })}</div>
      ) : null}
    </>
  );
}

function ToDate({ money }: { readonly money: CurrencyMoneyView }) {
  const { t } = useTranslation('context');
  const format = useFormat();
  const amount = (value: number) => format.moneyShort(value.toFixed(0), money.currency);
  return (
    <OutcomeText
      outcome={money.execution.toDate}
      show={({ days, planned, actual, variance, variancePct }) => (
        <>
          {t(variance < 0 ? 'money.toDate.less' : 'money.toDate.more', {
            planned: amount(planned),
            actual: amount(actual),
            variance: amount(Math.abs(variance)),
          })}{' '}
          {variancePct.known ? t('money.toDate.pct', { pct: format.number(variancePct.value, 1) }) : null}{' '}
          {t('money.toDate.days', { count: days, days: format.number(days, 0) })}
        </>
      )}
    />
  );
}
