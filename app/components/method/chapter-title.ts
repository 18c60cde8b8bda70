import type { TFunction } from 'i18next';
import { method } from '#app/i18n/catalogs/en/method.ts';

type ChapterKey = Exclude<Extract<keyof typeof method, `chapter.${string}`>, 'chapter.other'>;

export function chapterTitle(number: number, t: TFunction<'method'>): string {
  const key = `chapter.${number}`;
  return isChapterKey(key) ? t(key) : t('chapter.other', { number });
}

function isChapterKey(key: string): key is ChapterKey {
  return Object.hasOwn(method, key);
}
