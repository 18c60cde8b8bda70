import type { MoneyInput } from '../money-input.ts';

/**
 * The currencies that money is stated in, the main one first: that with the most statements of spending, then of money of
 * any kind. Amounts in different currencies cannot be compared, so their size decides nothing.
 */
export function currenciesOf({ flows, budgets }: Pick<MoneyInput, 'flows' | 'budgets'>): string[] {
  const spent = countOf(flows.filter(({ kind }) => kind === 'expenditure' || kind === 'disbursement'));
  const stated = countOf([...flows, ...budgets]);
  const by = (counts: ReadonlyMap<string, number>, a: string, b: string) =>
    (counts.get(b) ?? 0) - (counts.get(a) ?? 0);
  return [...stated.keys()].sort((a, b) => by(spent, a, b) || by(stated, a, b) || (a < b ? -1 : 1));
}

function countOf(entries: readonly { readonly currency: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { currency } of entries) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return counts;
}
