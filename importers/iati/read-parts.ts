/** Parts that activities, transactions and budgets have in common. Each reader collects its own issues. */
import type { PartyRecord, ShareRecord } from '#metrics/domain/money.ts';
import { isIsoDate } from '#metrics/domain/period.ts';
import type { RowIssue } from '../importer.ts';
import { parseDecimalText, parseNumber } from '../parse-number.ts';
import { type IssueCode, rowIssue } from '../row-issue.ts';
import { attribute, childOf, type Element, narrative } from './element.ts';

export type Issues = {
  readonly list: RowIssue[];
  readonly hasError: () => boolean;
  fail(code: IssueCode, at: Element, message: string, value?: string | null): null;
  warn(code: IssueCode, at: Element, message: string, value?: string | null): void;
};

export function collectIssues(): Issues {
  const list: RowIssue[] = [];
  const add =
    (severity: RowIssue['severity']) =>
    (code: IssueCode, at: Element, message: string, value: string | null = null) => {
      list.push(rowIssue({ severity, code, line: at.line, column: at.name, message, value }));
      return null;
    };
  return {
    list,
    hasError: () => list.some(({ severity }) => severity === 'error'),
    fail: add('error'),
    warn: add('warning'),
  };
}

/** The day of a date that may carry a time or a zone, as version 1 files write it; null when it is none. */
export function isoDay(written: string | null): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(T[\d:.]+)?(Z|[+-]\d{2}:\d{2})?$/.exec(written ?? '')?.[1];
  return day !== undefined && isIsoDate(day) ? day : null;
}

export function readShares(elements: readonly Element[], issues: Issues): ShareRecord[] {
  return elements.flatMap((element) => {
    const code = attribute(element, 'code');
    if (code === null) return [];
    return [
      { vocabulary: attribute(element, 'vocabulary'), code, percentage: readPercentage(element, issues) },
    ];
  });
}

/** `0` stays 0; an absent percentage is null, and so, with a warning, is one that is no number. */
function readPercentage(element: Element, issues: Issues): number | null {
  const written = attribute(element, 'percentage');
  const parsed = parseNumber(written);
  if (parsed.kind === 'number' && parsed.value >= 0 && parsed.value <= 100) return parsed.value;
  if (parsed.kind !== 'missing') {
    issues.warn(
      'number_invalid',
      element,
      'This percentage is not a number from 0 to 100; it is read as not stated.',
      written,
    );
  }
  return null;
}

export function readParty(element: Element | null, activityAttribute: string): PartyRecord | null {
  if (element === null) return null;
  const party = {
    ref: attribute(element, 'ref'),
    name: narrative(element),
    type: attribute(element, 'type'),
    activity: attribute(element, activityAttribute),
  };
  return Object.values(party).every((value) => value === null) ? null : party;
}

export type Money = {
  readonly amount: string;
  readonly currency: string;
  readonly currencyFrom: 'value' | 'default-currency';
  readonly valueDate: string;
};

/** Amount, currency and value date; `fallbackDate` is used, with a warning, where the value has no date. */
export function readMoney(
  parent: Element,
  {
    defaultCurrency,
    fallbackDate,
    issues,
  }: { defaultCurrency: string | null; fallbackDate: string | null; issues: Issues },
): Money | null {
  const value = childOf(parent, 'value');
  if (value === null) return issues.fail('value_missing', parent, 'This has no value. Add the amount.');
  const amount = parseDecimalText(value.text);
  if (amount === null) {
    const code = value.text.trim() === '' ? 'value_missing' : 'number_invalid';
    return issues.fail(
      code,
      value,
      'The amount is not a decimal number. Write digits with a decimal point.',
      value.text.trim(),
    );
  }
  const own = attribute(value, 'currency');
  const currency = (own ?? defaultCurrency)?.toUpperCase() ?? null;
  if (currency === null) {
    return issues.fail(
      'missing_currency',
      value,
      'No currency is given here or as default-currency of the activity.',
      amount,
    );
  }
  if (!/^[A-Z]{3}$/.test(currency)) {
    return issues.fail(
      'currency_unknown',
      value,
      'The currency is not an ISO 4217 code such as USD.',
      currency,
    );
  }
  const valueDate = readValueDate(value, fallbackDate, issues);
  return valueDate === null
    ? null
    : { amount, currency, currencyFrom: own === null ? 'default-currency' : 'value', valueDate };
}

function readValueDate(value: Element, fallbackDate: string | null, issues: Issues): string | null {
  const written = attribute(value, 'value-date');
  const day = isoDay(written);
  if (day !== null) return day;
  if (fallbackDate === null) {
    const code = written === null ? 'date_missing' : 'date_invalid';
    return issues.fail(code, value, 'The value has no usable date. Add value-date as YYYY-MM-DD.', written);
  }
  issues.warn(
    'date_fallback',
    value,
    `The value has no usable date of its own; ${fallbackDate} is taken for conversion.`,
    written,
  );
  return fallbackDate;
}
