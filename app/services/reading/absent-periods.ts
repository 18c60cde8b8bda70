import type { Frequency } from '#metrics/domain/period.ts';

/**
 * Periods between the first and the last observed one that nobody has said anything about, so that a gap is shown
 * as a gap. Only for calendar frequencies; an irregular series has no expected periods.
 *
 * @param observed  labels of observed periods, any order
 */
export function absentPeriods(observed: readonly string[], frequency: Frequency): string[] {
  const index = INDEXERS[frequency];
  if (!index) return [];
  const numbers = observed.map(index.toNumber).filter((number) => number !== null);
  if (numbers.length === 0) return [];
  const present = new Set(numbers);
  const absent: string[] = [];
  for (let number = Math.min(...numbers); number < Math.max(...numbers); number += 1) {
    if (!present.has(number)) absent.push(index.toLabel(number));
  }
  return absent;
}

type Indexer = {
  readonly toNumber: (label: string) => number | null;
  readonly toLabel: (number: number) => string;
};

const INDEXERS: Partial<Record<Frequency, Indexer>> = {
  annual: {
    toNumber: (label) => (/^\d{4}$/.test(label) ? Number(label) : null),
    toLabel: (year) => String(year),
  },
  quarterly: {
    toNumber: (label) => {
      const match = /^(\d{4})-Q([1-4])$/.exec(label);
      return match ? Number(match[1]) * 4 + Number(match[2]) - 1 : null;
    },
    toLabel: (quarter) => `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`,
  },
  monthly: {
    toNumber: (label) => {
      const match = /^(\d{4})-(\d{2})$/.exec(label);
      return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : null;
    },
    toLabel: (month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
  },
};
