import type { TFunction } from 'i18next';
import { imports } from '#app/i18n/catalogs/en/import.ts';

/** Field name to message key, as a refused form answers. */
export type FieldErrors = Readonly<Record<string, string>>;

/** The message of a key of this page's catalogue; a text that is not a key is shown as it is. */
export function importError(key: string | undefined, t: TFunction<'import'>): string | undefined {
  if (key === undefined) return undefined;
  return isMessageKey(key) ? t(key) : key;
}

type PlainKey = Extract<keyof typeof imports, `error.${string}`>;

function isMessageKey(key: string): key is PlainKey {
  return key.startsWith('error.') && Object.hasOwn(imports, key);
}
