import type { TFunction } from 'i18next';
import type { Format } from '#app/i18n/format.ts';

const BYTES_PER_KB = 1000;

/** "12.4 MB", in the decimal units that file managers show. */
export function fileSize(bytes: number, t: TFunction<'import'>, format: Format): string {
  if (bytes < BYTES_PER_KB) return t('bytes.b', { value: format.number(bytes, 0) });
  const kb = bytes / BYTES_PER_KB;
  if (kb < BYTES_PER_KB) return t('bytes.kb', { value: format.number(kb, 0) });
  return t('bytes.mb', { value: format.number(kb / BYTES_PER_KB, kb < 100 * BYTES_PER_KB ? 1 : 0) });
}
