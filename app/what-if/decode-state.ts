import { z } from 'zod';
import type { Changes, Choice, Choices } from './choices.ts';
import { findImpossibleTogether } from './find-impossible-together.ts';
import { readNumber } from './read-number.ts';
import type { Refusal, RefusalCode } from './refusal.ts';

/** What an address says: against which official assessment, what is changed, and what of it is impossible. */
export type WhatIfState = {
  /** Null: none named, which means the latest. */
  readonly base: string | null;
  readonly changes: Changes;
  readonly refusals: readonly Refusal[];
};

/** The official assessment that an address names, read before anything is known of it; null: none, or no such thing. */
export function readBase(query: string): string | null {
  const [name, ...others] = new Set(new URLSearchParams(query).getAll('base').filter((text) => text !== ''));
  const isOne = name !== undefined && others.length === 0;
  return isOne && z.uuid().safeParse(name).success ? name.toLowerCase() : null;
}

/** Belongs to the whole site. */
const NOT_OURS: ReadonlySet<string> = new Set(['lang']);

/**
 * Reads an address against what may be changed. Never throws: what is impossible is refused part by part, named, and
 * the official value stands in for it. An empty value, as a form sends it, is no value.
 */
export function decodeState(query: string, choices: Choices): WhatIfState {
  const given = [...new URLSearchParams(query)].filter(([name, text]) => text !== '' && !NOT_OURS.has(name));
  const known = new Map(choices.numbers.map((choice) => [choice.name, choice]));
  const refusals: Refusal[] = [];
  const numbers: Record<string, number> = {};
  const dropped = new Set<string>();
  let base: string | null = null;
  for (const [name, texts] of Map.groupBy(given, ([name]) => name)) {
    const values = [...new Set(texts.map(([, text]) => text))];
    const refuse = (code: RefusalCode) => refusals.push(...values.map((text) => ({ name, text, code })));
    if (name === 'drop') {
      const [there, absent] = partition(values, (id) => choices.indicators.includes(id));
      for (const id of there) dropped.add(id);
      refusals.push(...absent.map((text) => ({ name, text, code: 'unknown_indicator' as const })));
      continue;
    }
    const [text = ''] = values;
    const choice = known.get(name);
    if (values.length > 1) refuse('repeated');
    else if (name === 'base') {
      if (z.uuid().safeParse(text).success) base = text.toLowerCase();
      else refuse('base_unusable');
    } else if (choice === undefined) refuse(unknownCode(name));
    else {
      const read = readNumber(choice, text);
      if (!read.ok) refuse(read.code);
      else if (read.value !== choice.official) numbers[name] = read.value;
    }
  }
  return settle({ base, refusals, changes: { numbers, dropped: [...dropped] } }, choices);
}

/** What is possible alone may be impossible together. */
function settle({ base, refusals, changes }: WhatIfState, choices: Choices): WhatIfState {
  const impossible = findImpossibleTogether(changes, choices);
  const isRefused = (name: string, text: string) =>
    impossible.some((refusal) => refusal.name === name && refusal.text === text);
  const kept = choices.numbers.filter(
    ({ name }) => name in changes.numbers && !isRefused(name, String(changes.numbers[name])),
  );
  return {
    base,
    changes: {
      numbers: Object.fromEntries(kept.map(({ name }) => [name, changes.numbers[name]!])),
      dropped: choices.indicators.filter((id) => changes.dropped.includes(id) && !isRefused('drop', id)),
    },
    refusals: [...refusals, ...impossible].sort(byName),
  };
}

function byName(a: Refusal, b: Refusal): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : a.text < b.text ? -1 : 1;
}

function unknownCode(name: string): RefusalCode {
  const [kind] = name.split('.', 1) as [Choice['kind'] | string];
  switch (kind) {
    case 'weight':
      return 'unknown_weight';
    case 'part':
      return 'unknown_part';
    case 'target':
    case 'low':
    case 'high':
      return 'unknown_indicator';
    case 'threshold':
    case 'upper':
      return 'unknown_condition';
    case 'class':
      return 'unknown_class';
    default:
      return 'unknown_name';
  }
}

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
