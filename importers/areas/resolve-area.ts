/**
 * Names and codes of countries, as publishers write them, → ISO 3166-1 alpha-3 (`XKX` for Kosovo). What is not
 * known for certain is not resolved: a caller turns `null` into an issue, never into a guess.
 */
import countries from 'i18n-iso-countries/index.js';
import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import es from 'i18n-iso-countries/langs/es.json' with { type: 'json' };
import fr from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import { AREA_PATTERN, type AreaCode } from '#metrics/domain/area.ts';
import { COUNTRY_ALIASES } from './country-aliases.ts';
import { FORMER_COUNTRIES, WORLD_BANK_AGGREGATES, WORLD_BANK_LEGACY_CODES } from './world-bank-codes.ts';
import { isRegionCode, isRegionName } from './world-regions.ts';

const KOSOVO = 'XKX';
/** The name library's own code for Kosovo. */
const KOSOVO_IN_LIBRARY = 'XKK';
/** M49 as the United Nations use it for Kosovo; not assigned by the standard. */
const KOSOVO_M49 = '412';

const ALPHA2_OF = new Map(
  Object.entries(countries.getAlpha3Codes()).map(([alpha3, alpha2]) => [ledgerCode(alpha3), alpha2]),
);
const ALPHA3_OF = new Map([...ALPHA2_OF].map(([alpha3, alpha2]) => [alpha2, alpha3]));
const M49 = new Map(
  Object.entries(countries.getNumericCodes()).map(([numeric, alpha2]) => [
    numeric,
    ALPHA3_OF.get(alpha2) ?? null,
  ]),
);
const NAMES = collectNames();

export function isKnownCountry(code: string): boolean {
  return ALPHA2_OF.has(code);
}

export function isWorldBankAggregate(code: string): boolean {
  return WORLD_BANK_AGGREGATES.has(code) && !isKnownCountry(code);
}

/** A code once assigned to a state that no longer exists. */
export function isFormerCountry(code: string): boolean {
  return FORMER_COUNTRIES.has(code);
}

export function alpha2OfCountry(alpha3: string): string | null {
  return ALPHA2_OF.get(alpha3) ?? null;
}

/** A continent, a region, a union or a group by income, by code or by name; never a country. */
export function isWorldRegion(written: string): boolean {
  const text = written.trim();
  return isRegionCode(text) || (isRegionName(normalName(text)) && resolveCountryName(text) === null);
}

/** A three-letter code, ISO's or one of the World Bank's older ones. */
export function resolveAlpha3(code: string): AreaCode | null {
  const upper = code.trim().toUpperCase();
  const current = ledgerCode(WORLD_BANK_LEGACY_CODES.get(upper) ?? upper);
  return isKnownCountry(current) ? current : null;
}

function resolveAlpha2(code: string): AreaCode | null {
  return ALPHA3_OF.get(code.trim().toUpperCase()) ?? null;
}

/** UN M49 or ISO numeric, with or without leading zeros. */
function resolveM49(code: string): AreaCode | null {
  if (!/^\d{1,3}$/.test(code.trim())) return null;
  const numeric = code.trim().padStart(3, '0');
  return numeric === KOSOVO_M49 ? KOSOVO : (M49.get(numeric) ?? null);
}

/** A country's name in English, French or Spanish, in a publisher's spelling. */
export function resolveCountryName(name: string): AreaCode | null {
  return NAMES.get(normalName(name)) ?? null;
}

/** Any of the above, or a sub-national code that begins with a country's (`HTI-OU`). */
export function resolveArea(written: string): AreaCode | null {
  const text = written.trim();
  if (text === '') return null;
  if (AREA_PATTERN.test(text) && text.length > 3) return isKnownCountry(text.slice(0, 3)) ? text : null;
  return (
    (/^[A-Za-z]{3}$/.test(text) ? resolveAlpha3(text) : null) ??
    (/^[A-Z]{2}$/.test(text) ? resolveAlpha2(text) : null) ??
    resolveM49(text) ??
    resolveCountryName(text)
  );
}

/** Lower case, without accents, punctuation, a leading article and footnote marks. */
function normalName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^st /, 'saint ')
    .replace(/^the /, '');
}

/** A name that means two countries in two languages is left out: it would be a guess. */
function collectNames(): Map<string, AreaCode> {
  const names = new Map<string, AreaCode>();
  const ambiguous = new Set<string>();
  for (const { countries: table } of [en, fr, es]) {
    for (const [alpha2, written] of Object.entries(table)) {
      const code = ALPHA3_OF.get(alpha2);
      if (!code) continue;
      for (const name of [written].flat().map(normalName)) {
        if ((names.get(name) ?? code) !== code) ambiguous.add(name);
        names.set(name, code);
      }
    }
  }
  for (const name of ambiguous) names.delete(name);
  for (const [name, code] of Object.entries(COUNTRY_ALIASES)) names.set(name, code);
  return names;
}

function ledgerCode(alpha3: string): AreaCode {
  return alpha3 === KOSOVO_IN_LIBRARY ? KOSOVO : alpha3;
}
