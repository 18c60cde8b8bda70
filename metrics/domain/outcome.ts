/**
 * A result that may be unknown. Unknown is a value with a reason; it is never 0, never a pass.
 *
 * The three kinds of non-number are kept apart throughout the product:
 * `missing` (nobody observed it), `undefined` (the formula has no value for these valid data) and
 * `withheld` (it could be computed, but a coverage or disclosure rule forbids showing it).
 */
export const UNKNOWN_KINDS = ['missing', 'undefined', 'withheld'] as const;
export type UnknownKind = (typeof UNKNOWN_KINDS)[number];

export type Known<T> = { readonly known: true; readonly value: T };
export type Unknown = { readonly known: false; readonly kind: UnknownKind; readonly reason: ReasonCode };
export type Outcome<T> = Known<T> | Unknown;

/** lower_snake codes, resolved to sentences by the interface's message catalogue. */
export type ReasonCode = string;

export function known<T>(value: T): Known<T> {
  return { known: true, value };
}

export function unknown(kind: UnknownKind, reason: ReasonCode): Unknown {
  return { known: false, kind, reason };
}
