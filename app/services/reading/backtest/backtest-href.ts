import { CANONICAL_CASES } from '#metrics/backtest/canonical-cases.ts';
import { CLOSED_MISSIONS } from '#metrics/backtest/closed-missions.ts';

/** Where a mission stands on the backtest page; null: it is none of the closed missions the method is tried on. */
export function backtestHref(slug: string): string | null {
  const id = CANONICAL_CASES.find((one) => CLOSED_MISSIONS[one].dossier === slug);
  return id === undefined ? null : `/method/backtest#${id}`;
}
