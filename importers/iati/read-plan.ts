/** Money that is planned for a period: budgets and planned disbursements. */
import type { BudgetRecord, PlannedDisbursementRecord } from '#metrics/domain/money.ts';
import { attribute, childOf, type Element } from './element.ts';
import { type Issues, isoDay, readMoney, readParty } from './read-parts.ts';

export function readBudget(
  element: Element,
  defaultCurrency: string | null,
  issues: Issues,
): BudgetRecord | null {
  const periodStart = readBound(element, 'period-start', issues);
  const periodEnd = readBound(element, 'period-end', issues);
  const money = readMoney(element, { defaultCurrency, fallbackDate: periodStart, issues });
  if (periodStart === null || periodEnd === null || money === null) return null;
  if (!isInOrder(element, { periodStart, periodEnd }, issues)) return null;
  const { amount, currency, valueDate } = money;
  return {
    type: budgetType(attribute(element, 'type')),
    status: budgetStatus(attribute(element, 'status')),
    periodStart,
    periodEnd,
    valueDate,
    currency,
    amount,
    sourceKey: null,
    line: element.line,
  };
}

/** The end of the period may be left open. */
export function readPlannedDisbursement(
  element: Element,
  defaultCurrency: string | null,
  issues: Issues,
): PlannedDisbursementRecord | null {
  const periodStart = readBound(element, 'period-start', issues);
  const hasEnd = childOf(element, 'period-end') !== null;
  const periodEnd = hasEnd ? readBound(element, 'period-end', issues) : null;
  const money = readMoney(element, { defaultCurrency, fallbackDate: periodStart, issues });
  if (periodStart === null || (hasEnd && periodEnd === null) || money === null) return null;
  if (!isInOrder(element, { periodStart, periodEnd }, issues)) return null;
  const { amount, currency, valueDate } = money;
  return {
    type: budgetType(attribute(element, 'type')),
    periodStart,
    periodEnd,
    valueDate,
    currency,
    amount,
    provider: readParty(childOf(element, 'provider-org'), 'provider-activity-id'),
    receiver: readParty(childOf(element, 'receiver-org'), 'receiver-activity-id'),
    sourceKey: null,
    line: element.line,
  };
}

/** `Original` and `Revised` in version 1; where nothing is said, the standard takes the original. */
function budgetType(code: string | null): '1' | '2' {
  return ['2', 'revised'].includes(code?.toLowerCase() ?? '') ? '2' : '1';
}

function budgetStatus(code: string | null): '1' | '2' {
  return code === '2' ? '2' : '1';
}

function isInOrder(
  element: Element,
  { periodStart, periodEnd }: { periodStart: string; periodEnd: string | null },
  issues: Issues,
): boolean {
  if (periodEnd === null || periodEnd >= periodStart) return true;
  issues.fail('date_invalid', element, 'The period ends before it begins.', `${periodStart}/${periodEnd}`);
  return false;
}

function readBound(element: Element, name: 'period-start' | 'period-end', issues: Issues): string | null {
  const written = attribute(childOf(element, name), 'iso-date');
  const day = isoDay(written);
  if (day !== null) return day;
  const code = written === null ? 'date_missing' : 'date_invalid';
  return issues.fail(
    code,
    element,
    `The period has no usable ${name}. Write iso-date as YYYY-MM-DD.`,
    written,
  );
}
