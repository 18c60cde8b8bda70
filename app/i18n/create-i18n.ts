import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { ENGLISH, NAMESPACES } from './catalogs/index.ts';
import { DEFAULT_LOCALE, type Locale } from './locales.ts';
import { pseudoCatalogue } from './pseudo.ts';

const instances = new Map<Locale, i18n>();

/** The language layer of a locale. Its language never changes, so requests can share it. */
export function getI18n(locale: Locale): i18n {
  const existing = instances.get(locale);
  if (existing) return existing;
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: locale,
    fallbackLng: DEFAULT_LOCALE,
    resources: {
      en: ENGLISH,
      qps: Object.fromEntries(NAMESPACES.map((name) => [name, pseudoCatalogue(ENGLISH[name])])),
    },
    ns: [...NAMESPACES],
    defaultNS: 'common',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  instances.set(locale, instance);
  return instance;
}
