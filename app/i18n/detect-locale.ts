import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from './locales.ts';
import { readPreference } from './preferences.ts';

/** Locale of a request: `?lang=`, then the reader's cookie, then what the browser asks for. */
export function detectLocale(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get('lang');
  if (isLocale(asked)) return asked;
  const kept = readPreference(request, 'lang');
  if (isLocale(kept)) return kept;
  return acceptedLocale(request.headers.get('accept-language')) ?? DEFAULT_LOCALE;
}

function acceptedLocale(header: string | null): Locale | null {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return {
        language: tag.toLowerCase().split('-')[0],
        quality: quality ? Number(quality.trim().slice(2)) : 1,
      };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { language } of wanted) {
    const match = LOCALES.find((locale) => locale === language);
    if (match) return match;
  }
  return null;
}
