/** Why a part of an address is not used. Each code has a sentence that says what is wrong and what to do. */
export const REFUSAL_CODES = [
  'not_a_number',
  'not_whole',
  'negative',
  'not_positive',
  'too_small',
  'below_least',
  'above_most',
  'all_zero',
  'range_reversed',
  'class_order',
  'nothing_left',
  'repeated',
  'unknown_weight',
  'unknown_indicator',
  'unknown_condition',
  'unknown_part',
  'unknown_class',
  'unknown_name',
  'base_unusable',
  'base_unknown',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A part of an address that is impossible: the official value is used instead, and the part stays where it is. */
export type Refusal = { readonly name: string; readonly text: string; readonly code: RefusalCode };
