import type { Locale } from '#app/i18n/locales.ts';
import type { Theme } from '#app/i18n/preferences.ts';

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
