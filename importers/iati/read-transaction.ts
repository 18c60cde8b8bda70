import type { BudgetRecord, TransactionRecord } from '#metrics/domain/money.ts';
import { transactionType } from './codes.ts';
import { attribute, childOf, childrenOf, type Element, narrative } from './element.ts';
import { type Issues, isoDay, readMoney, readParty, readShares } from './read-parts.ts';

export function readTransaction(
  element: Element,
  defaultCurrency: string | null,
  issues: Issues,
): TransactionRecord | null {
  const code = attribute(childOf(element, 'transaction-type'), 'code');
  const type = transactionType(code);
  if (type === null)
    issues.fail(
      'transaction_type_unknown',
      element,
      'The type of this transaction is none of the standard.',
      code,
    );
  const dateElement = childOf(element, 'transaction-date');
  const written = attribute(dateElement, 'iso-date') ?? dateElement?.text.trim() ?? null;
  const ownDate = isoDay(written);
  const money = readMoney(element, { defaultCurrency, fallbackDate: ownDate, issues });
  const date = ownDate ?? money?.valueDate ?? null;
  if (ownDate === null && date !== null) {
    issues.warn(
      'date_fallback',
      element,
      'The transaction has no usable date; the date of its value is taken.',
      written,
    );
  }
  if (type === null || money === null || date === null) return null;
  const humanitarian = attribute(element, 'humanitarian');
  return {
    ref: attribute(element, 'ref'),
    type,
    date,
    ...money,
    provider: readParty(childOf(element, 'provider-org'), 'provider-activity-id'),
    receiver: readParty(childOf(element, 'receiver-org'), 'receiver-activity-id'),
    sectors: readShares(childrenOf(element, 'sector'), issues),
    recipientCountry: attribute(childOf(element, 'recipient-country'), 'code'),
    recipientRegion: attribute(childOf(element, 'recipient-region'), 'code'),
    description: narrative(childOf(element, 'description')),
    isHumanitarian: humanitarian === null ? null : ['1', 'true'].includes(humanitarian),
    periodStart: null,
    sourceKey: null,
    line: element.line,
  };
}

export function readBudget(
  element: Element,
  defaultCurrency: string | null,
  issues: Issues,
): BudgetRecord | null {
  const periodStart = readBound(element, 'period-start', issues);
  const periodEnd = readBound(element, 'period-end', issues);
  const money = readMoney(element, { defaultCurrency, fallbackDate: periodStart, issues });
  if (periodStart === null || periodEnd === null || money === null) return null;
  if (periodEnd < periodStart) {
    return issues.fail(
      'date_invalid',
      element,
      'The budget ends before it begins.',
      `${periodStart}/${periodEnd}`,
    );
  }
  const { amount, currency, valueDate } = money;
  const type = ['2', 'revised'].includes(attribute(element, 'type')?.toLowerCase() ?? '') ? '2' : '1';
  const status = attribute(element, 'status') === '2' ? '2' : '1';
  return {
    type,
    status,
    periodStart,
    periodEnd,
    valueDate,
    currency,
    amount,
    sourceKey: null,
    line: element.line,
  };
}

function readBound(element: Element, name: 'period-start' | 'period-end', issues: Issues): string | null {
  const written = attribute(childOf(element, name), 'iso-date');
  const day = isoDay(written);
  if (day !== null) return day;
  const code = written === null ? 'date_missing' : 'date_invalid';
  return issues.fail(
    code,
    element,
    `The budget has no usable ${name}. Write iso-date as YYYY-MM-DD.`,
    written,
  );
}
