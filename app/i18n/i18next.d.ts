import type { ENGLISH } from './catalogs/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof ENGLISH;
    keySeparator: false;
    nsSeparator: false;
  }
}
