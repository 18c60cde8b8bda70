/**
 * Publishers state one fact twice, as a count and as a rate, in two rows. The ledger keeps one observation: the
 * rate, with the count as its numerator; a count without a rate stays a count.
 */
import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';
import { INDICATOR_LIBRARY } from '#metrics/domain/indicator-library.ts';
import type { ObservationRecord } from '#metrics/domain/observation.ts';
import type { ImportEvent } from '../importer.ts';
import { UnusableFile } from '../importer.ts';

export type Fact = {
  readonly record: Omit<ObservationRecord, 'indicator' | 'numerator' | 'line'>;
  /** Short name of what is counted, before its unit; what two rows of one fact share, with place, period and parts. */
  readonly base: string;
  readonly name: string;
  /** The publisher's word for the unit; null: a count. */
  readonly rateUnit: string | null;
  readonly line: number;
};

type JoinedFact = Fact & { readonly numerator: number | null };

/** A count waits for its rate in memory; no table of these publishers comes near. */
export const MAX_FACTS = 1_500_000;
const PER_POPULATION = /^(rate )?per\s/i;

/** In the order in which the facts first appear; a third row about a fact stands by itself, for the ledger to compare. */
function joinCounts(facts: readonly Fact[]): JoinedFact[] {
  const joined: JoinedFact[] = [];
  const open = new Map<string, number>();
  for (const fact of facts) {
    const key = keyOf(fact);
    const position = open.get(key);
    const other = position === undefined ? null : (joined[position] ?? null);
    const both = other === null || other.numerator !== null ? null : joinTwo(other, fact);
    if (both !== null && position !== undefined) joined[position] = both;
    else {
      open.set(key, joined.length);
      joined.push({ ...fact, numerator: null });
    }
  }
  return joined;
}

function joinTwo(one: Fact, other: Fact): JoinedFact | null {
  const [rate, count] = one.rateUnit === null ? [other, one] : [one, other];
  if (count.rateUnit !== null || !PER_POPULATION.test(rate.rateUnit ?? '')) return null;
  if (rate.record.value === null || count.record.value === null) return null;
  return { ...rate, numerator: count.record.value };
}

function keyOf({ base, record }: Fact): string {
  return [base, record.area, record.period, record.disaggregation].join('|');
}

/** Definitions of what the library does not know, then the observations. */
export function* factEvents(
  facts: readonly Fact[],
  describe: (fact: Fact) => IndicatorDefinition,
): Iterable<ImportEvent> {
  const described = new Map<string, IndicatorDefinition>();
  for (const fact of joinCounts(facts)) {
    const key = `${fact.base}|${fact.rateUnit ?? ''}`;
    const known = described.get(key);
    const definition = known ?? describe(fact);
    described.set(key, definition);
    if (!known && !INDICATOR_LIBRARY.has(definition.code)) yield { kind: 'indicator', definition };
    const { record, numerator, line } = fact;
    yield { kind: 'observation', record: { ...record, indicator: definition.code, numerator, line } };
  }
}

export function tooManyFacts(): UnusableFile {
  return new UnusableFile(
    'table_too_long',
    `This table has more than ${MAX_FACTS} figures. Split it by indicator or by years and import the parts.`,
  );
}
