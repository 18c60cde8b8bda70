import { fnv1a32 } from '#metrics/uncertainty/fnv1a32.ts';
import { fillUniforms, seedStream } from '#metrics/uncertainty/random-stream.ts';

/** One uniform in (0, 1) per draw of an input, by the input's name; the same array each time it is asked for. */
export type Uniforms = (inputId: string) => Float64Array;

/**
 * Uniforms of every uncertain input of a mission, each from a stream of its own, seeded with FNV-1a/32 of
 * `<seed>/<mission>/<inputId>`: an input added leaves the draws of all others as they were.
 *
 * @source Method §7.1.
 */
export function openUniforms(
  { seed, mission }: { readonly seed: string; readonly mission: string },
  draws: number,
): Uniforms {
  const opened = new Map<string, Float64Array>();
  return (inputId) => {
    const known = opened.get(inputId);
    if (known !== undefined) return known;
    const stream = seedStream(fnv1a32(`${seed}/${mission}/${inputId}`));
    const column = new Float64Array(draws);
    fillUniforms(stream, column);
    opened.set(inputId, column);
    return column;
  };
}
