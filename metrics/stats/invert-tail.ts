import { ln } from './ln.ts';

/** Tail probabilities at a point of a real axis, with the density on that axis. */
export type TailsAt = { readonly lower: number; readonly upper: number; readonly density: number };

type Inversion = {
  /** Tails at position `u` of an axis on which the density is log-concave. */
  readonly tailsAt: (u: number) => TailsAt;
  /** Probability below and above the point sought; they add up to 1, each with its own precision. */
  readonly lower: number;
  readonly upper: number;
  readonly start: number;
  readonly least: number;
  readonly most: number;
};

const MAX_STEPS = 200;

/**
 * Position on the axis at which a continuous distribution has the given tail probabilities.
 *
 * Newton's method on the logarithm of the smaller tail: for a log-concave density that logarithm is concave, so
 * the steps converge from any start; a bracket with bisection guards against flat regions and underflow.
 */
export function invertTail(inversion: Inversion): number {
  const isLower = inversion.lower <= inversion.upper;
  const goal = ln(isLower ? inversion.lower : inversion.upper);
  let { least, most, start: u } = inversion;
  for (let step = 0; step < MAX_STEPS; step++) {
    const at = inversion.tailsAt(u);
    const tail = isLower ? at.lower : at.upper;
    const excess = ln(tail) - goal;
    if (excess === 0) return u;
    if (excess > 0 === isLower) most = u;
    else least = u;
    const move = ((isLower ? -1 : 1) * excess * tail) / at.density;
    // Newton's error is squared by each step: after one this small nothing is left to gain.
    if (Math.abs(move) <= 1e-10) return u + move;
    const next = u + move > least && u + move < most ? u + move : (least + most) / 2;
    if (next === u) return u;
    u = next;
  }
  return u;
}
