import { isUnchanged, type Choices } from './choices.ts';
import type { WhatIfState } from './decode-state.ts';

/**
 * The one way to write a state: the official assessment, what differs from it in the order of the mission, what was
 * refused as it was given. Nothing at all for the latest assessment unchanged.
 *
 * @returns a query without its question mark
 */
export function encodeState({ base, changes, refusals }: WhatIfState, choices: Choices): string {
  const numbers = choices.numbers.flatMap(({ name }) =>
    name in changes.numbers ? [[name, String(changes.numbers[name])] as const] : [],
  );
  const dropped = choices.indicators.flatMap((id) =>
    changes.dropped.includes(id) ? [['drop', id] as const] : [],
  );
  const refused = refusals.map(({ name, text }) => [name, text] as const);
  const parts = [...(base === null ? [] : [['base', base] as const]), ...numbers, ...dropped, ...refused];
  return parts.map(([name, text]) => `${readable(name)}=${readable(text)}`).join('&');
}

/** The state of an address with the official assessment it is made against, once anything is changed. */
export function withBase(state: WhatIfState, id: string): WhatIfState {
  const isNamed = state.refusals.some(({ name }) => name === 'base');
  const isPlain = isUnchanged(state.changes) && state.refusals.length === 0;
  return { ...state, base: isNamed || (isPlain && state.base === null) ? null : id };
}

/** Slashes may stand in a query as they are. */
function readable(text: string): string {
  return encodeURIComponent(text).replaceAll('%2F', '/');
}
