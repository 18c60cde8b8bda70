import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { BacktestView } from '#app/view-models/backtest.ts';
import { Notice } from '../kit/notice.tsx';
import { Page, Section } from '../kit/page.tsx';
import { CaseArticle } from './case-article.tsx';
import { CaseTable } from './case-table.tsx';
import { OutcomeSeries } from './outcome-series.tsx';
import { SummaryTable } from './summary-table.tsx';

/** The method tried on closed missions, failures included: what it can say and, mostly, what it cannot. */
export function BacktestPage({ view }: { readonly view: BacktestView }) {
  const { t } = useTranslation('backtest');
  const { cases, all } = view;
  return (
    <Page
      kicker={<Link to="/method#backtest">{t('page.kicker')}</Link>}
      title={t('page.title')}
      lede={t('page.lede')}
    >
      <div className="backtest">
        <Notice tone="warn" title={t('page.sentence', { n: all.usable })}>
          <p>{t('page.sentenceText')}</p>
          {all.usable === 0 ? <p>{t('page.none')}</p> : null}
        </Notice>
        {view.isEmpty ? (
          <Notice title={t('empty.title')}>
            <p>{t('empty.text')}</p>
          </Notice>
        ) : null}
        <Section id="cases" title={t('cases.title')} intro={t('cases.intro')}>
          <CaseTable cases={cases} />
          <p className="downloads">
            <a href="/method/backtest.csv" download>
              {t('page.download')}
            </a>
          </p>
        </Section>
        <Section id="summary" title={t('summary.title')} intro={t('summary.intro')}>
          <SummaryTable view={view} />
        </Section>
        <Limits cases={cases} />
        <Rules borders={view.borders} />
        <Section id="each" title={t('each.title')}>
          {cases.map((item) => (
            <CaseArticle key={item.id} item={item} missionHref={view.missionHref[item.id]} />
          ))}
        </Section>
        <Sources view={view} />
      </div>
    </Page>
  );
}

function Limits({ cases }: Pick<BacktestView, 'cases'>) {
  const { t } = useTranslation('backtest');
  const format = useFormat();
  const areas = cases.flatMap(({ mission }) => mission.areas);
  const repeated = [...new Set(areas.filter((area, index) => areas.indexOf(area) !== index))];
  return (
    <Section id="limits" title={t('limits.title')}>
      <ul className="backtest__list">
        <li>{t('limits.size')}</li>
        <li>{t('limits.clusters', { areas: repeated.map(format.area).join(', ') })}</li>
        <li>{t('limits.selection')}</li>
        <li>{t('limits.failures')}</li>
      </ul>
    </Section>
  );
}

function Rules({ borders }: Pick<BacktestView, 'borders'>) {
  const { t } = useTranslation('backtest');
  const format = useFormat();
  const { years, battleDeaths, largestRise, level, largestFall } = borders;
  return (
    <Section id="rules" title={t('rules.title')} intro={t('rules.intro', { years })}>
      <ul className="backtest__list">
        <li>{t('rules.deployment')}</li>
        <li>{t('rules.fighting', { deaths: battleDeaths })}</li>
        <li>{t('rules.homicide', { rise: format.number(largestRise, 2), level: format.share(level) })}</li>
        <li>{t('rules.governance', { fall: format.number(largestFall, 3) })}</li>
        <li>{t('rules.vintage')}</li>
      </ul>
    </Section>
  );
}

function Sources({ view: { series, asOf, methodVersion } }: { readonly view: BacktestView }) {
  const { t } = useTranslation('backtest');
  const format = useFormat();
  return (
    <Section
      id="sources"
      title={t('sources.title')}
      intro={t('sources.asOf', { date: format.day(asOf), version: methodVersion })}
    >
      {series.length === 0 ? (
        <p className="unknown">{t('sources.none')}</p>
      ) : (
        <OutcomeSeries series={series} />
      )}
    </Section>
  );
}
