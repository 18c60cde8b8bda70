import type { PartName } from '#metrics/assessment/parts.ts';

/** How long a part takes, relative to the others; a part that is not named counts as `USUAL_WEIGHT`. */
const WEIGHTS: Partial<Record<PartName, number>> = { core: 10, sensitivity: 50 };
const USUAL_WEIGHT = 1;

export type WeighedProgress = { finish(part: PartName): void };

/** Progress over parts that finish in any order: exactly 1 when the last one has. */
export function weighProgress(
  parts: readonly PartName[],
  onProgress: ((share: number) => void) | undefined,
): WeighedProgress {
  const weightOf = (names: Iterable<PartName>) =>
    [...names].reduce((sum, name) => sum + (WEIGHTS[name] ?? USUAL_WEIGHT), 0);
  const left = new Set(parts);
  const whole = weightOf(parts);
  return {
    finish(part) {
      left.delete(part);
      onProgress?.(1 - weightOf(left) / whole);
    },
  };
}
