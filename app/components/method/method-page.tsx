import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Page, Section } from '#app/components/kit/page.tsx';
import type { MethodView } from '#app/view-models/method.ts';
import { chapterTitle } from './chapter-title.ts';
import { Choices } from './choices.tsx';
import { History } from './history.tsx';
import { MetricArticle } from './metric-article.tsx';
import { Misuse } from './misuse.tsx';
import { Parameters } from './parameters.tsx';
import { Recompute } from './recompute.tsx';
import { References } from './references.tsx';
import { Symbols } from './symbols.tsx';

/** Number of the chapter that has a page of its own. */
const BACKTEST_CHAPTER = 13;

/** Generated from the registry of metrics and the parameter set that the programme uses. */
export function MethodPage({ view }: { readonly view: MethodView }) {
  const { t } = useTranslation(['method', 'backtest']);
  return (
    <Page
      title={t('page.title')}
      lede={t('page.lede')}
      kicker={t('page.version', { version: view.methodVersion })}
    >
      <div className="method">
        <Contents view={view} />
        <div className="method__body">
          <Section id="summary" title={t('summary.title')}>
            <div className="stack stack--tight">
              <p>{t('summary.1')}</p>
              <p>{t('summary.2')}</p>
              <p>{t('summary.3')}</p>
              <p>{t('summary.4')}</p>
            </div>
          </Section>
          <Misuse />
          <Section id="unknown" title={t('unknown.title')} intro={t('unknown.intro')}>
            <ul>
              <li>{t('unknown.missing')}</li>
              <li>{t('unknown.undefined')}</li>
              <li>{t('unknown.withheld')}</li>
            </ul>
          </Section>
          <Symbols />
          {view.chapters.map(({ number, entries }) => (
            <Section key={number} id={`section-${number}`} title={`${number}. ${chapterTitle(number, t)}`}>
              {entries.map((entry) => (
                <MetricArticle key={entry.id} entry={entry} />
              ))}
              {number === BACKTEST_CHAPTER ? (
                <p>
                  <Link to="/method/backtest">{t('link.method', { ns: 'backtest' })}</Link>
                </p>
              ) : null}
            </Section>
          ))}
          <Section id="parameters" title={t('parameters.title')} intro={t('parameters.intro')}>
            <Parameters groups={view.parameters} />
          </Section>
          <Choices />
          <Recompute />
          <History history={view.history} />
          <References references={view.references} />
        </div>
      </div>
    </Page>
  );
}

function Contents({ view }: { readonly view: MethodView }) {
  const { t } = useTranslation('method');
  const links = [
    ['summary', t('summary.title')],
    ['misuse', t('misuse.title')],
    ['unknown', t('unknown.title')],
    ['symbols', t('symbols.title')],
    ...view.chapters.map(
      ({ number }) => [`section-${number}`, `${number}. ${chapterTitle(number, t)}`] as const,
    ),
    ['parameters', t('parameters.title')],
    ['choices', t('choices.title')],
    ['recompute', t('recompute.title')],
    ['history', t('history.title')],
    ['references', t('references.title')],
  ] as const;
  return (
    <nav className="method__contents" aria-labelledby="contents">
      <h2 id="contents" className="method__contents-title">
        {t('toc.title')}
      </h2>
      <ol className="plain">
        {links.map(([id, label]) => (
          <li key={id}>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
