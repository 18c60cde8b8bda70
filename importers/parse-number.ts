import type { CellValue } from './files/workbook-message.ts';

/** A number, a publisher's way of saying that there is none, or text that is neither. */
export type ParsedNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'invalid' };

export type NumberFormat = {
  /** Texts that mean "no observation", compared without surrounding space and case. */
  readonly missing?: readonly string[];
  /** Declared by the format; a separator nobody declared makes the text invalid. */
  readonly thousands?: ',' | ' ' | null;
};

const PLAIN = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?$/;
const GROUPED = {
  ',': /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/,
  ' ': /^[+-]?\d{1,3}([ \u00A0\u202F]\d{3})+(\.\d+)?$/,
} as const;
const MISSING: ParsedNumber = { kind: 'missing' };
const INVALID: ParsedNumber = { kind: 'invalid' };

/** Strict: a decimal point, no sign of a currency or a percentage, nothing guessed. */
export function parseNumber(cell: CellValue | undefined, format: NumberFormat = {}): ParsedNumber {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { kind: 'number', value: cell } : INVALID;
  if (typeof cell === 'boolean') return INVALID;
  const text = (cell ?? '').trim();
  if (text === '' || format.missing?.some((marker) => marker.toLowerCase() === text.toLowerCase()))
    return MISSING;
  const isGrouped = format.thousands ? GROUPED[format.thousands].test(text) : false;
  const plain = isGrouped ? text.replace(/[, \u00A0\u202F]/g, '') : text;
  if (!PLAIN.test(plain)) return INVALID;
  const value = Number(plain);
  return Number.isFinite(value) ? { kind: 'number', value } : INVALID;
}

/** The number, or null where there is none to be had. */
export function numberOrNull(parsed: ParsedNumber): number | null {
  return parsed.kind === 'number' ? parsed.value : null;
}

/** An amount as decimal text, exactly as written but for white space and grouping; null when it is not one. */
export function parseDecimalText(written: string): string | null {
  const text = written.replace(/\s/g, '');
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?$/.exec(text);
  const whole = match?.[2]?.replaceAll(',', '') ?? '';
  const fraction = match?.[3] ?? '';
  if (!match || whole + fraction === '' || whole.length > 26 || fraction.length > 12) return null;
  return `${match[1] === '-' ? '-' : ''}${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`;
}
