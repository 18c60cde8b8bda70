/**
 * Names of the International Classification of Crime for Statistical Purposes (UNODC, version 1.0, 2015), as
 * Eurostat writes them for the codes of its tables of recorded offences.
 */
const NAMES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  ICCS0101: ['Intentional homicide'],
  ICCS0102: ['Attempted intentional homicide'],
  ICCS020111: ['Serious assault', 'Assault'], // "Assault" until 2022, the figures the same
  ICCS020221: ['Kidnapping'],
  ICCS0301: ['Sexual violence'],
  ICCS03011: ['Rape'],
  ICCS03012: ['Sexual assault'],
  ICCS0302: ['Sexual exploitation'],
  ICCS030221: ['Child pornography'],
  ICCS0401: ['Robbery'],
  ICCS0501: ['Burglary'],
  ICCS05012: ['Burglary of private residential premises'],
  ICCS0502: ['Theft'],
  ICCS05021: ['Theft of a motorized vehicle or parts thereof', 'Theft of a motorized land vehicle'],
  ICCS0601: ['Unlawful acts involving controlled drugs or precursors'],
  ICCS0701: ['Fraud'],
  ICCS0703: ['Corruption'],
  ICCS07031: ['Bribery'],
  ICCS07041: ['Money laundering'],
  ICCS0903: ['Acts against computer systems'],
  ICCS09051: ['Participation in an organized criminal group'],
};

const CODES = new Map(
  Object.entries(NAMES).flatMap(([code, names]) => names.map((name) => [name.toLowerCase(), code])),
);

export function iccsName(code: string): string | null {
  return NAMES[code]?.[0] ?? null;
}

/** The code of an offence from its code or its name; null when it is neither. */
export function iccsCode(written: string): string | null {
  if (/^ICCS\d{2,6}$/.test(written)) return written;
  return CODES.get(written.trim().toLowerCase()) ?? null;
}
