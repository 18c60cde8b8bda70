import { ln } from '#metrics/stats/ln.ts';
import { power } from '#metrics/stats/power.ts';

/**
 * Damped time `D(h) = φ(1 − φ^h)/(1 − φ)` in years, `h` itself if `φ = 1`: how far a damped trend moves in `h` years,
 * in units of its first slope.
 *
 * @source Gardner E. S., McKenzie E. (2011), Journal of the Operational Research Society 62(6). Method §8.1.
 */
export function dampedHorizon(years: number, damping: number): number {
  return damping === 1 ? years : (damping * (1 - power(damping, years))) / (1 - damping);
}

/**
 * Inverse of `dampedHorizon`: the years after which the damped trend has moved by `distance`; null if it never does.
 */
export function yearsForDampedHorizon(distance: number, damping: number): number | null {
  if (damping === 1) return distance;
  const rest = 1 - (distance * (1 - damping)) / damping;
  return rest > 0 ? ln(rest) / ln(damping) : null;
}
