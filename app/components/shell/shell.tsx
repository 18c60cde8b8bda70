import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Footer } from './footer.tsx';
import { Masthead } from './masthead.tsx';
import type { ShellData } from './shell-data.ts';

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
