import { z } from 'zod';
import type { Choice } from './choices.ts';
import { REFUSAL_CODES, type RefusalCode } from './refusal.ts';

/** No figure of any indicator is finer; what is divided by it stays far from the largest double. */
const SMALLEST = 1e-9;
const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;

/** Messages are codes: the words are chosen where the page is made. */
const code = (name: RefusalCode) => name;

const Decimal = z
  .string()
  .trim()
  .regex(DECIMAL, code('not_a_number'))
  // Adding 0 makes an ordinary zero of a negative one.
  .transform((text) => Number(text) + 0);

export type ReadNumber =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly code: RefusalCode };

/** A number as it stands in an address or a field, if it is possible for this choice by itself. */
export function readNumber(choice: Choice, text: string): ReadNumber {
  const parsed = Decimal.pipe(possible(choice)).safeParse(text);
  if (parsed.success) return { ok: true, value: parsed.data };
  const message = parsed.error.issues[0]?.message;
  return { ok: false, code: REFUSAL_CODES.find((known) => known === message) ?? 'not_a_number' };
}

function possible({ kind, least, most, isPositive }: Choice): z.ZodType<number, number> {
  const isShare = kind === 'weight' || kind === 'part';
  const number = z.number(code('not_a_number'));
  if (kind === 'draws')
    return number.int(code('not_whole')).min(least, code('below_least')).max(most, code('above_most'));
  return number
    .refine((value) => !isPositive || value > 0, code('not_positive'))
    .refine((value) => value === 0 || Math.abs(value) >= SMALLEST, code('too_small'))
    .min(least, code(isShare ? 'negative' : 'below_least'))
    .max(most, code('above_most'));
}
