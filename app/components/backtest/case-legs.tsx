import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { CaseView } from '#app/view-models/backtest.ts';
import { CaseGaps } from './case-gaps.tsx';
import { CitedFact } from './cited-fact.tsx';
import { HeldWord } from './held-word.tsx';

type Legs = CaseView['legs'];

/** The four conditions, each with what is known of it. */
export function CaseLegs({ legs }: { readonly legs: Legs }) {
  return (
    <ul className="plain backtest__legs">
      <LegItem name="deployment" leg={legs.deployment}>
        <Deployments leg={legs.deployment} />
      </LegItem>
      <LegItem name="fighting" leg={legs.fighting}>
        <Fighting leg={legs.fighting} />
      </LegItem>
      <LegItem name="homicide" leg={legs.homicide}>
        <Homicide leg={legs.homicide} />
      </LegItem>
      <LegItem name="governance" leg={legs.governance}>
        <Governance leg={legs.governance} />
      </LegItem>
    </ul>
  );
}

type LegProps = { readonly name: keyof Legs; readonly leg: Legs[keyof Legs]; readonly children: ReactNode };

function LegItem({ name, leg, children }: LegProps) {
  const { t } = useTranslation('backtest');
  return (
    <li>
      <p className="backtest__leg">
        <b>{t(`leg.${name}`)}</b> <HeldWord truth={leg.truth} />
      </p>
      <div className="small">
        {children}
        <CaseGaps gaps={leg.gaps} />
      </div>
    </li>
  );
}

function Deployments({ leg }: { readonly leg: Legs['deployment'] }) {
  const { t } = useTranslation('backtest');
  const format = useFormat();
  return (
    <>
      {leg.within.map(({ on, summary, source }) => (
        <CitedFact key={on} source={source} of={t('leg.deployment')}>
          {t('deployment.found', { date: format.date(on), summary })}
        </CitedFact>
      ))}
      {leg.ruledOut && (
        <CitedFact source={leg.ruledOut.source} of={t('leg.deployment')}>
          {leg.ruledOut.summary}
        </CitedFact>
      )}
    </>
  );
}

function Fighting({ leg: { stated, deaths } }: { readonly leg: Legs['fighting'] }) {
  const { t } = useTranslation('backtest');
  const format = useFormat();
  const byArea = [...Map.groupBy(deaths, ({ area }) => area)];
  return (
    <>
      {stated.map(({ area, year, summary, source }) => (
        <CitedFact key={`${area} ${year}`} source={source} of={t('leg.fighting')}>
          {t('fighting.stated', { area: format.area(area), year, summary })}
        </CitedFact>
      ))}
      {byArea.map(([area, years]) => (
        <p key={area}>
          {t('fighting.deaths', {
            area: format.area(area),
            list: years.map(({ year, deaths: count }) => `${format.number(count, 0)} (${year})`).join(', '),
          })}
        </p>
      ))}
    </>
  );
}

function Homicide({ leg: { countries } }: { readonly leg: Legs['homicide'] }) {
  const { t } = useTranslation('backtest');
  const format = useFormat();
  return countries.map(({ area, change }) => {
    if (!change.known) return null;
    const { before, after, lnChange } = change.value;
    return (
      <p key={area}>
        {t('homicide.change', {
          area: format.area(area),
          before: format.number(before.value),
          beforeInterval: format.interval(before.lower, before.upper),
          after: format.number(after.value),
          afterInterval: format.interval(after.lower, after.upper),
          level: format.level(before.level),
        })}{' '}
        {lnChange.known ? t('homicide.ln', { change: format.number(lnChange.value, 2) }) : null}
      </p>
    );
  });
}

function Governance({ leg: { changes } }: { readonly leg: Legs['governance'] }) {
  const { t } = useTranslation('backtest');
  const format = useFormat();
  return changes.map(({ area, dimension, change }) =>
    change.known ? (
      <p key={`${area} ${dimension}`}>
        {t('governance.change', {
          dimension: t(`series.${dimension}`),
          area: format.area(area),
          change: format.number(change.value, 2),
        })}
      </p>
    ) : null,
  );
}
