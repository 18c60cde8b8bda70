import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guardAction, guardLoader } from '#app/auth/guard.server.ts';
import { ownPath } from '#app/auth/own-path.ts';
import { Button } from '#app/components/kit/button.tsx';
import { SelectField } from '#app/components/kit/field.tsx';
import { Page } from '#app/components/kit/page.tsx';
import type { ShellData } from '#app/components/shell/shell-data.ts';
import { DEFAULT_LOCALE, isLocale, LOCALES } from '#app/i18n/locales.ts';
import { pageMeta } from '#app/i18n/page-meta.ts';
import { isTheme, preferenceCookie, THEMES } from '#app/i18n/preferences.ts';

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, (t) => ({ title: t('preferences.title') }));

export const loader = guardLoader('public', ({ request }) => {
  const referrer = request.headers.get('referer');
  return { back: referrer && URL.canParse(referrer) ? ownPath(new URL(referrer).pathname) : '/' };
});

export const action = guardAction('public', async ({ request }) => {
  const form = await request.formData();
  const [lang, theme] = [String(form.get('lang')), String(form.get('theme'))];
  const headers = new Headers();
  if (isLocale(lang)) headers.append('Set-Cookie', preferenceCookie('lang', lang));
  if (isTheme(theme)) headers.append('Set-Cookie', preferenceCookie('theme', theme));
  return redirect(ownPath(form.get('back')), { headers });
});

export default function Preferences() {
  const { t } = useTranslation('common');
  const { back } = useLoaderData<typeof loader>();
  const shell = useRouteLoaderData<ShellData>('root');
  return (
    <Page title={t('preferences.title')}>
      <Form method="post" className="form" reloadDocument>
        <input type="hidden" name="back" value={back} />
        <SelectField
          name="lang"
          label={t('preferences.language')}
          defaultValue={shell?.locale ?? DEFAULT_LOCALE}
          options={LOCALES.map((locale) => ({ value: locale, label: t(`locale.${locale}`) }))}
        />
        <SelectField
          name="theme"
          label={t('preferences.theme')}
          defaultValue={shell?.theme ?? 'auto'}
          options={THEMES.map((theme) => ({ value: theme, label: t(`theme.${theme}`) }))}
        />
        <p className="quiet small">{t('preferences.note')}</p>
        <Button>{t('preferences.save')}</Button>
      </Form>
    </Page>
  );
}
