/**
 * Areas are ISO 3166-1 alpha-3 (`HTI`), `XKX` for Kosovo, or sub-national codes that begin with one of them
 * (`HTI-OU`).
 */
export type AreaCode = string;

export const AREA_PATTERN = /^[A-Z]{3}(-[A-Z0-9]{1,12})?$/;

/**
 * Three-letter codes that ISO 3166-1 leaves to its users and will never give to a country: right for invented ones.
 * Kosovo's, which is in common use, is not among them here.
 */
export function isUserAssigned(code: string): boolean {
  return code !== 'XKX' && /^(AA[A-Z]|Q[M-Z][A-Z]|X[A-Z]{2}|ZZ[A-Z])$/.test(code);
}

export function isAreaCode(text: string): boolean {
  return AREA_PATTERN.test(text);
}
