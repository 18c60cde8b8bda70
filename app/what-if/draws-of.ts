import type { MethodParameters } from '#metrics/parameters.ts';
import type { Changes, Choices } from './choices.ts';

/** How many draws a state is computed with: while something is being moved or by the server, and once it rests. */
export function drawsOf(
  { numbers }: Changes,
  choices: Choices,
  { uncertainty }: Pick<MethodParameters, 'uncertainty'>,
): { readonly preview: number; readonly released: number } {
  const official = choices.numbers.find(({ kind }) => kind === 'draws')?.official ?? uncertainty.draws;
  const released = numbers.draws ?? official;
  return { preview: Math.min(released, uncertainty.previewDraws), released };
}
