import type { CellValue } from '../files/workbook-message.ts';
import { type ParsedNumber, parseNumber } from '../parse-number.ts';
import type { MappingProfile } from './profile.ts';

export type WrittenNumbers = MappingProfile['numbers'];

const GROUP: Readonly<Record<string, string>> = {
  ',': ',',
  '.': '\\.',
  ' ': '[ \\u00A0\\u202F]',
  "'": "['’]",
};
const INVALID: ParsedNumber = { kind: 'invalid' };

/**
 * A number as the profile says that the whole file writes them: never decided cell by cell, so `1.234` under a decimal
 * comma without a sign for thousands is no number. A cell that is a number already is taken as it is.
 */
export function parseWrittenNumber(cell: CellValue | undefined, format: WrittenNumbers): ParsedNumber {
  if (typeof cell !== 'string') return parseNumber(cell);
  const written = cell.trim().replace(/^−/, '-');
  if (written === '') return { kind: 'missing' };
  const isPercent = /[%٪]$/.test(written);
  if (isPercent && format.percent === 'refuse') return INVALID;
  const bare = isPercent ? written.slice(0, -1).trimEnd() : written;
  const parts = numberPattern(format).exec(bare);
  if (!parts) return INVALID;
  const [, sign = '', whole = '', fraction = '', power = ''] = parts;
  if (whole === '' && fraction === '') return INVALID;
  // Moving the decimal point in the text keeps every digit; a division would round.
  const shift = isPercent && format.percent === 'share' ? Number(power || '0') - 2 : Number(power || '0');
  return parseNumber(`${sign}${whole.replace(/\D/g, '') || '0'}.${fraction}e${shift}`);
}

const patterns = new Map<string, RegExp>();

function numberPattern({ decimal, thousands }: WrittenNumbers): RegExp {
  const key = `${decimal}${thousands}`;
  const known = patterns.get(key);
  if (known) return known;
  const point = decimal === '.' ? '\\.' : ',';
  const group = thousands === null ? null : GROUP[thousands];
  const whole = group ? `[1-9]\\d{0,2}(?:${group}\\d{3})+|\\d*` : '\\d*';
  const pattern = new RegExp(`^([+-]?)(${whole})(?:${point}(\\d*))?(?:[eE]([+-]?\\d{1,3}))?$`);
  patterns.set(key, pattern);
  return pattern;
}
