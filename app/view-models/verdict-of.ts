import type { IndicatorVerdict } from '#metrics/explanation/verdict/indicator-verdict.ts';
import type { VerdictChanges } from '#metrics/explanation/verdict/verdict-changes.ts';
import type { VerdictChangesView } from './explanation.ts';

export type SubjectWords = {
  readonly nameOf: (id: string) => string;
  readonly unitOf: (indicator: Pick<IndicatorVerdict, 'id' | 'code'>) => string;
};

/** What would change a verdict, with the names of what it speaks of; the nearest change first. */
export function verdictView(
  { readiness, indicators, criteria }: VerdictChanges,
  words: SubjectWords,
): VerdictChangesView {
  const { nameOf } = words;
  const isSafeguard = ({ role }: VerdictChanges['criteria'][number]) => role !== 'criterion';
  return {
    readiness,
    criteria: criteria
      .toSorted((a, b) => Number(isSafeguard(b)) - Number(isSafeguard(a)))
      .flatMap(({ id, role, moves }) => moves.map((move) => ({ ...move, id, role, name: nameOf(id) }))),
    indicators: indicators
      .flatMap((verdict) => movesOf(verdict, words))
      .toSorted((a, b) => a.distance - b.distance)
      .map(({ distance: _, ...move }) => move),
    none: [...criteria, ...indicators.filter(({ tried }) => tried !== null)]
      .filter(({ moves }) => moves.length === 0)
      .map(({ id }) => nameOf(id)),
    untried: indicators.flatMap(({ id, reason }) =>
      reason === null ? [] : [{ id, name: nameOf(id), reason }],
    ),
  };
}

/** With their distance from the figure as it is, as a share of what was tried. */
function movesOf(verdict: IndicatorVerdict, { nameOf, unitOf }: SubjectWords) {
  const { id, basis, value, together, tried, moves } = verdict;
  if (tried === null) return [];
  const now = basis === 'latest' ? value : null;
  return moves.map(({ score: _, ...move }) => ({
    ...move,
    id,
    name: nameOf(id),
    unit: unitOf(verdict),
    digits: Math.max(0, -Math.round(Math.log10(tried.step))),
    now,
    together: [...together.indicators, ...together.criteria].map(nameOf),
    distance: now === null ? 1 : Math.abs(move.value - now) / (tried.upper - tried.lower),
  }));
}
