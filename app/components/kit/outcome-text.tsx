import type { ReactNode } from 'react';
import type { Outcome } from '#metrics/domain/outcome.ts';
import { UnknownText } from './unknown-text.tsx';

/** A result as `show` writes it, or why there is none. */
export function OutcomeText<T>({
  outcome,
  show,
}: {
  readonly outcome: Outcome<T>;
  readonly show: (value: T) => ReactNode;
}) {
  return outcome.known ? show(outcome.value) : <UnknownText outcome={outcome} />;
}
