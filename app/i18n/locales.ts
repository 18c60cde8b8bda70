/**
 * `qps` is a pseudo-language: English with accents, brackets and right-to-left direction. Text that is not in a
 * catalogue shows at once, and so does a layout that only works from left to right.
 */
export const LOCALES = ['en', 'qps'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'en';

export type Direction = 'ltr' | 'rtl';

const RIGHT_TO_LEFT: ReadonlySet<Locale> = new Set(['qps']);
/** `qps` is not a language; what assistive technology is told must be one. */
const DOCUMENT: Record<Locale, string> = { en: 'en', qps: 'en-x-qps' };
const FORMATTING: Record<Locale, string> = { en: 'en-GB', qps: 'en-GB' };

export function isLocale(text: string | null | undefined): text is Locale {
  return LOCALES.some((locale) => locale === text);
}

export function directionOf(locale: Locale): Direction {
  return RIGHT_TO_LEFT.has(locale) ? 'rtl' : 'ltr';
}

/** BCP 47 tag of a page in this language. */
export function documentTagOf(locale: Locale): string {
  return DOCUMENT[locale];
}

/** BCP 47 tag that numbers and dates are written in. */
export function formattingTagOf(locale: Locale): string {
  return FORMATTING[locale];
}
