/** What a reader may choose, kept in cookies that carry nothing else. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export type PreferenceName = 'lang' | 'theme';

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

export function isTheme(text: string | null | undefined): text is Theme {
  return THEMES.some((theme) => theme === text);
}

export function readPreference(request: Request, name: PreferenceName): string | null {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const pair = pairs.find((candidate) => candidate.startsWith(`${name}=`));
  return pair ? pair.slice(name.length + 1) : null;
}

/** Values are members of closed lists, so nothing needs escaping. */
export function preferenceCookie(name: PreferenceName, value: string): string {
  return `${name}=${value}; Path=/; Max-Age=${ONE_YEAR_SECONDS}; SameSite=Lax; HttpOnly`;
}
