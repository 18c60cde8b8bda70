import { slug } from './published-indicator.ts';

/** Words for the whole, which is no disaggregation. */
const TOTALS = new Set(['', 'total', 'all', 'both-sexes', 'all-ages', 't', 'all-age-groups']);

/** `age=15-29;sex=female` from what a row says of each dimension; empty for the total. */
export function disaggregation(dimensions: Readonly<Record<string, string>>): string {
  return Object.entries(dimensions)
    .map(([dimension, value]) => [dimension, slug(value)] as const)
    .filter(([, value]) => !TOTALS.has(value))
    .map(([dimension, value]) => `${dimension}=${value}`)
    .sort()
    .join(';');
}
