/** Places of the European Statistical Office: two-letter codes with exceptions of its own, or labels. */
import { resolvePartOfState } from '../areas/parts-of-states.ts';
import { isWorldRegion, resolveArea, resolveCountryName } from '../areas/resolve-area.ts';
import { remember } from '../remember.ts';

export type Place =
  | { readonly kind: 'area'; readonly area: string }
  /** A union of countries, or a part of a country by the office's own classification of regions. */
  | { readonly kind: 'excluded'; readonly reason: 'aggregate_area' | 'subnational_area' }
  | { readonly kind: 'unknown' };

/** Where the office's code is not ISO's; the parts of the United Kingdom have police statistics of their own. */
const OWN_CODES: ReadonlyMap<string, string> = new Map([
  ['EL', 'GRC'],
  ['UK', 'GBR'],
  ['XK', 'XKX'],
  ['DE_TOT', 'DEU'],
  ['UKC-L', 'GBR-EAW'],
  ['UKM', 'GBR-SCT'],
  ['UKN', 'GBR-NIR'],
]);
/** Regions, cities: `FR10`, `DE3`, `AT001C`. */
const PART = /^([A-Z]{2})[A-Z0-9]{1,5}$/;

export const placeOf: (written: string) => Place = remember((written: string): Place => {
  const text = written.trim();
  const own = OWN_CODES.get(text);
  if (own !== undefined) return { kind: 'area', area: own };
  if (isWorldRegion(text) || /^(European Union|Euro area)\b/i.test(text))
    return { kind: 'excluded', reason: 'aggregate_area' };
  const name = text.replace(/\s*\([^()]*\)\s*$/, '').replace(/\*+$/, '');
  const area = /^[A-Z]{2}$/.test(text)
    ? resolveArea(text)
    : (resolvePartOfState(name) ?? resolveCountryName(name));
  if (area !== null) return { kind: 'area', area };
  const country = PART.exec(text)?.[1];
  const isPart = country !== undefined && (OWN_CODES.has(country) || resolveArea(country) !== null);
  return isPart ? { kind: 'excluded', reason: 'subnational_area' } : { kind: 'unknown' };
});
