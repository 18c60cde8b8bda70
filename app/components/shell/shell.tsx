import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '#app/i18n/locales.ts';
import type { Theme } from '#app/i18n/preferences.ts';
import { Footer } from './footer.tsx';
import { Masthead } from './masthead.tsx';

/** What the root loader knows; null on the page of an error that struck before it could answer. */
export type ShellData = {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly person: string | null;
  readonly canImport: boolean;
  readonly canManageUsers: boolean;
  readonly canReadAudit: boolean;
  readonly methodVersion: string;
  readonly publicUrl: string;
  readonly requestId: string;
};

export function Shell({ data, children }: { readonly data: ShellData | null; readonly children: ReactNode }) {
  const { t } = useTranslation('common');
  return (
    <>
      <a className="skip-link" href="#content">
        {t('shell.skip')}
      </a>
      <Masthead data={data} />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Footer methodVersion={data?.methodVersion ?? null} />
    </>
  );
}
