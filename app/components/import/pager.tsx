import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

type Props = { readonly page: number; readonly pages: number; readonly href: (page: number) => string };

export function Pager({ page, pages, href }: Props) {
  const { t } = useTranslation('import');
  if (pages <= 1) return null;
  return (
    <p className="row pager">
      {page > 1 && (
        <Link to={href(page - 1)} rel="prev">
          {t('history.newer')}
        </Link>
      )}
      <span className="quiet">{t('history.page', { page, pages })}</span>
      {page < pages && (
        <Link to={href(page + 1)} rel="next">
          {t('history.older')}
        </Link>
      )}
    </p>
  );
}
