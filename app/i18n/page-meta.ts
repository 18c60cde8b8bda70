import type { TFunction } from 'i18next';
import { getI18n } from './create-i18n.ts';
import { DEFAULT_LOCALE, isLocale, type Locale } from './locales.ts';

type Match = { readonly id: string; readonly data?: unknown };
/** Catalogues that hold titles of pages. */
type Titles = ['common', 'auth', 'assessment', 'whatIf', 'backtest'];
const TITLES: Titles = ['common', 'auth', 'assessment', 'whatIf', 'backtest'];
type Words = { readonly title: string; readonly description?: string };

/** Title and description of a page in the language of the request; `meta` functions run outside the tree. */
export function pageMeta(matches: readonly (Match | undefined)[], write: (t: TFunction<Titles>) => Words) {
  const t = getI18n(localeOf(matches)).getFixedT<Titles>(null, TITLES);
  const { title, description } = write(t);
  const text = description ?? t('site.description');
  return [
    { title: t('site.title', { page: title }) },
    { name: 'description', content: text },
    { property: 'og:title', content: title },
    { property: 'og:description', content: text },
  ];
}

function localeOf(matches: readonly (Match | undefined)[]): Locale {
  const data = matches.find((match) => match?.id === 'root')?.data;
  const locale = typeof data === 'object' && data !== null && 'locale' in data ? data.locale : null;
  return typeof locale === 'string' && isLocale(locale) ? locale : DEFAULT_LOCALE;
}
