import { Link, NavLink } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ShellData } from './shell-data.ts';

export function Masthead({ data }: { readonly data: ShellData | null }) {
  const { t } = useTranslation('common');
  return (
    <header className="masthead">
      <div className="wrap">
        <div className="masthead__bar">
          <Link to="/" className="masthead__name">
            {t('site.name')}
          </Link>
          <nav className="masthead__nav" aria-label={t('shell.nav')}>
            <NavLink to="/" end>
              {t('nav.portfolio')}
            </NavLink>
            <NavLink to="/indicators">{t('nav.indicators')}</NavLink>
            <NavLink to="/compare">{t('nav.compare')}</NavLink>
            <NavLink to="/method">{t('nav.method')}</NavLink>
            {data?.canImport ? <NavLink to="/import">{t('nav.import')}</NavLink> : null}
            {data?.canManageUsers ? <NavLink to="/admin/users">{t('nav.admin')}</NavLink> : null}
            {data?.canReadAudit ? <NavLink to="/admin/audit">{t('nav.audit')}</NavLink> : null}
            <AccountLink person={data?.person ?? null} />
          </nav>
        </div>
      </div>
    </header>
  );
}

function AccountLink({ person }: { readonly person: string | null }) {
  const { t } = useTranslation('common');
  if (person === null) return <NavLink to="/sign-in">{t('nav.signIn')}</NavLink>;
  return (
    <NavLink to="/account" aria-label={t('nav.account', { name: person })}>
      {person}
    </NavLink>
  );
}
