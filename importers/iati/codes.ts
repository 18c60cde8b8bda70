/** Codes of version 1 of the standard, where they were words and letters, beside those of version 2. */
import { TRANSACTION_TYPES, type TransactionTypeCode } from '#metrics/domain/money.ts';

const LETTER_TYPES: Readonly<Record<string, TransactionTypeCode>> = {
  IF: '1',
  C: '2',
  D: '3',
  E: '4',
  IR: '5',
  LR: '6',
  R: '7',
  QP: '8',
  QS: '9',
  CG: '10',
};

const ROLES: Readonly<Record<string, string>> = {
  funding: '1',
  accountable: '2',
  extending: '3',
  implementing: '4',
};

const DATE_TYPES: Readonly<Record<string, string>> = {
  'start-planned': '1',
  'start-actual': '2',
  'end-planned': '3',
  'end-actual': '4',
};

export function transactionType(code: string | null): TransactionTypeCode | null {
  if (code === null) return null;
  return Object.hasOwn(TRANSACTION_TYPES, code)
    ? (code as TransactionTypeCode)
    : (LETTER_TYPES[code.toUpperCase()] ?? null);
}

export function organisationRole(code: string | null): string {
  return code === null ? '' : (ROLES[code.toLowerCase()] ?? code);
}

export function dateType(code: string | null): string | null {
  return code === null ? null : (DATE_TYPES[code] ?? code);
}
