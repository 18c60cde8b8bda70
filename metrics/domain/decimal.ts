/** Exact sums of decimal text: money never passes through a double. */
import type { DecimalText } from './money.ts';

export function addDecimals(amounts: readonly DecimalText[]): DecimalText {
  const places = Math.max(0, ...amounts.map((amount) => amount.split('.')[1]?.length ?? 0));
  const total = amounts.reduce((sum, amount) => sum + toUnits(amount, places), 0n);
  return toText(total, places);
}

export function isNegativeDecimal(amount: DecimalText): boolean {
  return amount.startsWith('-') && /[1-9]/.test(amount);
}

function toUnits(amount: DecimalText, places: number): bigint {
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
  const units = BigInt(whole + fraction.padEnd(places, '0'));
  return amount.startsWith('-') ? -units : units;
}

function toText(units: bigint, places: number): DecimalText {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const sign = units < 0n ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
