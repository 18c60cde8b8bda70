import type { Choices } from './choices.ts';
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

/** Slashes may stand in a query as they are. */
function readable(text: string): string {
  return encodeURIComponent(text).replaceAll('%2F', '/');
}
