import { type Choices, isUnchanged } from './choices.ts';
import { decodeState, type WhatIfState } from './decode-state.ts';

/** The official assessment that a page compares with. */
export type Against = { readonly id: string; readonly isLatest: boolean };

/**
 * The state of an address on a page about one official assessment. Whatever is changed names that assessment; another
 * one, which the page then does not know, is refused like everything else that is impossible.
 */
export function stateOfAddress(query: string, { id, isLatest }: Against, choices: Choices): WhatIfState {
  const { base, changes, refusals } = decodeState(query, choices);
  if (base !== null && base !== id)
    return {
      base: null,
      changes,
      refusals: [{ name: 'base', text: base, code: 'base_unknown' }, ...refusals],
    };
  const isNamed = refusals.some(({ name }) => name === 'base');
  const isPlain = isUnchanged(changes) && refusals.length === 0;
  return { base: isNamed || (isPlain && isLatest) ? null : id, changes, refusals };
}
