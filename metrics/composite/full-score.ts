/** The best score there is; rounding must not lift a mean of scores above it. */
const FULL_SCORE = 100;

export function atMostFull(score: number): number {
  return score > FULL_SCORE ? FULL_SCORE : score;
}
