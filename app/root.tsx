import sansUrl from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url';
import serifUrl from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?url';
import { data, type LinksFunction, type MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { METHOD_VERSION } from '#metrics/parameters.ts';
import { guardLoader } from './auth/guard.server.ts';
import { canSomewhere } from './auth/permissions.ts';
import { useNonce } from './components/kit/nonce.ts';
import { ErrorPage } from './components/shell/error-page.tsx';
import { Shell } from './components/shell/shell.tsx';
import type { ShellData } from './components/shell/shell-data.ts';
import { wordedStatus } from './components/shell/worded-status.ts';
import { getI18n } from './i18n/create-i18n.ts';
import { detectLocale } from './i18n/detect-locale.ts';
import { DEFAULT_LOCALE, directionOf, documentTagOf, isLocale } from './i18n/locales.ts';
import { pageMeta } from './i18n/page-meta.ts';
import { isTheme, preferenceCookie, readPreference } from './i18n/preferences.ts';
import stylesUrl from './styles/index.css?url';

export const links: LinksFunction = () => [
  { rel: 'preload', href: sansUrl, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'preload', href: serifUrl, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: stylesUrl },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

/** The title of pages without one of their own: those of an error. */
export const meta: MetaFunction = ({ matches, error }) =>
  pageMeta(matches, (t) => {
    const status = isRouteErrorResponse(error) ? error.status : 500;
    return { title: error ? t(`error.title.${wordedStatus(status)}`) : t('nav.portfolio') };
  });

export const loader = guardLoader('public', ({ request, principal, ledger, requestId }) => {
  const theme = readPreference(request, 'theme');
  const shell: ShellData = {
    locale: detectLocale(request),
    theme: isTheme(theme) ? theme : 'auto',
    person: principal?.name ?? null,
    canImport: canSomewhere(principal, 'import:create'),
    canManageUsers: canSomewhere(principal, 'user:manage'),
    canReadAudit: canSomewhere(principal, 'audit:read'),
    methodVersion: METHOD_VERSION,
    publicUrl: ledger.settings.publicUrl,
    requestId,
  };
  const asked = new URL(request.url).searchParams.get('lang');
  return data(shell, isLocale(asked) ? { headers: { 'Set-Cookie': preferenceCookie('lang', asked) } } : {});
});

export function Layout({ children }: { readonly children: ReactNode }) {
  const shell = useShell();
  const nonce = useNonce();
  const { pathname } = useLocation();
  const isStill = useMatches().some(({ handle }) => isStillHandle(handle));
  const locale = shell?.locale ?? DEFAULT_LOCALE;
  const theme = shell?.theme ?? 'auto';
  return (
    <html
      lang={documentTagOf(locale)}
      dir={directionOf(locale)}
      data-theme={theme === 'auto' ? undefined : theme}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {shell ? <link rel="canonical" href={`${shell.publicUrl}${pathname}`} /> : null}
        <Meta />
        <Links />
      </head>
      <body>
        <I18nextProvider i18n={getI18n(locale)}>{children}</I18nextProvider>
        <ScrollRestoration nonce={nonce} />
        {isStill ? null : <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function App() {
  return (
    <Shell data={useShell()}>
      <Outlet />
    </Shell>
  );
}

export function ErrorBoundary() {
  const shell = useShell();
  return (
    <Shell data={shell}>
      <ErrorPage requestId={shell?.requestId ?? null} />
    </Shell>
  );
}

/** A route in which nothing changes under the reader's hand is sent without scripts and without its data a second time. */
function isStillHandle(handle: unknown): boolean {
  return typeof handle === 'object' && handle !== null && 'isStill' in handle && handle.isStill === true;
}

function useShell(): ShellData | null {
  return useRouteLoaderData<typeof loader>('root') ?? null;
}
