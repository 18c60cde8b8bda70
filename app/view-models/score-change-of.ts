import type { ScoreChange } from '#metrics/explanation/change/score-change.ts';
import type { ScoreChangeView } from './explanation.ts';

/** What moved a score, with the names of what moved it. */
export function scoreChangeView(
  { from, to, points, parts, coverage }: ScoreChange,
  nameOf: (id: string) => string,
): ScoreChangeView {
  return {
    from,
    to,
    points,
    parts: parts.map(({ items, ...part }) => ({
      ...part,
      items: items.map(({ id, points: moved }) => ({ id, name: nameOf(id), points: moved })),
    })),
    gained: coverage.gained.map(({ id }) => nameOf(id)),
    lost: coverage.lost.map(({ id }) => nameOf(id)),
  };
}
