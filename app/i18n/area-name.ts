import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import type { AreaCode } from '#metrics/domain/area.ts';

/** Names the library spells without their accents or otherwise than the country. */
const PREFERRED: Record<string, string> = {
  CIV: 'Côte d’Ivoire',
  CPV: 'Cabo Verde',
  TUR: 'Türkiye',
};

/** User-assigned in ISO 3166-1: the state of the one invented mission, and those it is compared with. */
const INVENTED: Record<string, string> = {
  XFA: 'Estmark (fictional)',
  XFB: 'Brennau (fictional)',
  XFC: 'Costavia (fictional)',
  XFD: 'Dravia (fictional)',
  XFE: 'Elmora (fictional)',
  XFF: 'Farholm (fictional)',
  XFL: 'Lorvania (fictional)',
};

const NAMES = new Map<string, string>([
  ...codes.map(([alpha2 = '', alpha3 = '']): [string, string] => [alpha3, firstName(alpha2) ?? alpha3]),
  ['XKX', firstName('XK') ?? 'Kosovo'],
  ...Object.entries(INVENTED),
]);

/** Name of an area: the country, and the sub-national code behind it where there is one. */
export function areaName(area: AreaCode): string {
  const country = area.slice(0, 3);
  const name = PREFERRED[country] ?? NAMES.get(country) ?? country;
  return area.length > 3 ? `${name} (${area.slice(4)})` : name;
}

function firstName(alpha2: string): string | undefined {
  const names: Record<string, string | string[]> = english.countries;
  const entry = names[alpha2];
  return Array.isArray(entry) ? entry[0] : entry;
}
