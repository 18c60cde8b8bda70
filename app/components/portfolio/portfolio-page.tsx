import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/i18n/use-format.ts';
import type { PortfolioView } from '#app/view-models/portfolio.ts';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page.tsx';
import { PortfolioFiguresBand } from './portfolio-figures.tsx';
import { PortfolioFilterForm } from './portfolio-filter-form.tsx';
import { PortfolioTable } from './portfolio-table.tsx';

export function PortfolioPage({ view }: { readonly view: PortfolioView }) {
  const { t } = useTranslation('portfolio');
  const format = useFormat();
  const isEmptyLedger = view.figures.missions === 0;
  return (
    <Page
      title={t('title')}
      lede={
        <>
          {t('lede')} <span className="nowrap">{t('lede.on', { date: format.date(view.on) })}</span>
        </>
      }
    >
      {isEmptyLedger ? (
        <Notice title={t('none.title')}>
          <p>{t('none.text')}</p>
        </Notice>
      ) : (
        <>
          <PortfolioFiguresBand figures={view.figures} />
          <PortfolioFilterForm view={view} />
          {view.missions.length === 0 ? <NothingFound /> : <PortfolioTable view={view} />}
        </>
      )}
    </Page>
  );
}

function NothingFound() {
  const { t } = useTranslation('portfolio');
  return (
    <Notice title={t('empty.title')}>
      <p>
        {t('empty.text')} <Link to="/">{t('filter.clear')}</Link>
      </p>
    </Notice>
  );
}
