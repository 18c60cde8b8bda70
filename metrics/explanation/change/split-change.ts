import { onPointsGrid } from './points-grid.ts';

/** In the order in which they are gone through. */
export const CHANGE_KINDS = ['method', 'data', 'targets', 'coverage', 'weights'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export type ChangedItem = { readonly kind: 'indicator' | 'criterion'; readonly id: string };

/** A score on the way from one assessment to the next: something has been changed about the state before it. */
export type ScoreState = {
  readonly kind: ChangeKind;
  /** What alone was changed; null: something that concerns several. */
  readonly item: ChangedItem | null;
  /** Null: withheld in this state. */
  readonly published: number | null;
};

export type ChangePart = {
  /** One, or several that cannot be told apart because the score is withheld between them. */
  readonly kinds: readonly ChangeKind[];
  readonly points: number;
  /** What moved the score by itself, the largest first. */
  readonly items: readonly (ChangedItem & { readonly points: number })[];
};

type Move = { readonly states: readonly ScoreState[]; readonly points: number };

/**
 * A change of the score as the sum of its parts, each kind in exactly one of them: `Σ points` is the last score less the
 * first, exactly, both on the grid of `onPointsGrid`.
 *
 * Where the score is withheld in a state, the step to it and the next are one.
 *
 * @param from score before the first state, on the grid
 * @param states in the order of `CHANGE_KINDS`; the last has a score
 */
export function splitChange(from: number, states: readonly ScoreState[]): readonly ChangePart[] {
  const moves = movesOf(from, states);
  return groupsOf(moves).map((kinds) => {
    const own = moves.filter((move) => move.states.some(({ kind }) => kinds.includes(kind)));
    return {
      kinds,
      points: own.reduce((sum, { points }) => sum + points, 0),
      items: own.flatMap(itemOf).toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)),
    };
  });
}

function movesOf(from: number, states: readonly ScoreState[]): readonly Move[] {
  const moves: Move[] = [];
  let at = from;
  let passed: ScoreState[] = [];
  for (const state of states) {
    passed.push(state);
    if (state.published === null) continue;
    const reached = onPointsGrid(state.published);
    moves.push({ states: passed, points: reached - at });
    at = reached;
    passed = [];
  }
  return moves;
}

/** Kinds that share a move belong together; those that changed nothing stand alone. */
function groupsOf(moves: readonly Move[]): readonly (readonly ChangeKind[])[] {
  const groups: ChangeKind[][] = [];
  for (const kind of CHANGE_KINDS) {
    const before = groups.at(-1);
    if (before !== undefined && moves.some((move) => hasKinds(move, [kind, before.at(-1)!])))
      before.push(kind);
    else groups.push([kind]);
  }
  return groups;
}

function hasKinds({ states }: Move, kinds: readonly ChangeKind[]): boolean {
  return kinds.every((kind) => states.some((state) => state.kind === kind));
}

function itemOf({ states, points }: Move): ChangePart['items'] {
  const [state] = states;
  return states.length === 1 && state?.item && points !== 0 ? [{ ...state.item, points }] : [];
}
