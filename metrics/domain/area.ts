/**
 * Areas are ISO 3166-1 alpha-3 (`HTI`), `XKX` for Kosovo, or sub-national codes that begin with one of them
 * (`HTI-OU`).
 */
export type AreaCode = string;

export const AREA_PATTERN = /^[A-Z]{3}(-[A-Z0-9]{1,12})?$/;

export function isAreaCode(text: string): boolean {
  return AREA_PATTERN.test(text);
}
