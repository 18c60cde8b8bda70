import type { TransactionRecord } from '#metrics/domain/money.ts';
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
