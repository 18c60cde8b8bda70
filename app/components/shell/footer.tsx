import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

export function Footer({ methodVersion }: { readonly methodVersion: string | null }) {
  const { t } = useTranslation('common');
  return (
    <footer className="footer">
      <div className="wrap footer__grid">
        <section className="stack stack--tight">
          <h2>{t('footer.about.title')}</h2>
          <p>{t('footer.about')}</p>
          <p>{t('footer.licence')}</p>
        </section>
        <section>
          <h2>{t('footer.method.title')}</h2>
          <ul>
            <li>
              <Link to="/method">{t('footer.method.link')}</Link>
            </li>
            {methodVersion ? <li>{t('footer.method', { version: methodVersion })}</li> : null}
          </ul>
        </section>
        <section>
          <h2>{t('footer.display.title')}</h2>
          <ul>
            <li>
              <Link to="/preferences">{t('footer.display.link')}</Link>
            </li>
          </ul>
        </section>
      </div>
    </footer>
  );
}
