import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createFormat, type Format } from './format.ts';
import { DEFAULT_LOCALE, isLocale } from './locales.ts';

/** Formatting in the language of the page. */
export function useFormat(): Format {
  const { t, i18n } = useTranslation('common');
  return useMemo(
    () => createFormat(isLocale(i18n.language) ? i18n.language : DEFAULT_LOCALE, t),
    [i18n.language, t],
  );
}
