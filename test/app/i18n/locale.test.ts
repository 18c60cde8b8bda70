import { describe, expect, it } from 'vitest';
import { getI18n } from '#app/i18n/create-i18n.ts';
import { detectLocale } from '#app/i18n/detect-locale.ts';
import { directionOf } from '#app/i18n/locales.ts';
import { pseudoMessage } from '#app/i18n/pseudo.ts';

function asks(path: string, headers: Record<string, string> = {}): Request {
  return new Request(`http://ledger.example${path}`, { headers });
}

describe('the language of a request', () => {
  it('is the one in the address before the cookie before the browser', () => {
    const cookie = { cookie: 'theme=dark; lang=qps', 'accept-language': 'en' };
    expect(detectLocale(asks('/?lang=en', cookie))).toBe('en');
    expect(detectLocale(asks('/', cookie))).toBe('qps');
    expect(detectLocale(asks('/', { 'accept-language': 'fr, qps;q=0.5, en;q=0.4' }))).toBe('qps');
  });

  it('is English when nothing asked for is spoken here', () => {
    expect(detectLocale(asks('/?lang=xx', { cookie: 'lang=yy', 'accept-language': 'fr' }))).toBe('en');
  });
});

describe('the pseudo-language', () => {
  it('runs from right to left and marks every message', () => {
    expect(directionOf('qps')).toBe('rtl');
    expect(getI18n('qps').t('nav.portfolio')).toBe('⟦Pórtfólíó⟧');
  });

  it('leaves placeholders and tags alone', () => {
    expect(pseudoMessage('until {{date}}, <b>now</b>')).toBe('⟦úñtíl {{date}}, <b>ñów</b>⟧');
    expect(getI18n('qps').t('distance.in', { length: '3' })).toBe('⟦íñ 3⟧');
  });
});
