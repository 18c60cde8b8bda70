import type { Scale } from '#metrics/domain/indicator.ts';
import { DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';

export type ProtectionWidthInput = {
  /** |g(B) − g(T)|; exactly 0 where there is no distance to travel. */
  readonly distance: number;
  /** T in its own unit. */
  readonly target: number;
  readonly scale: Scale;
};

/**
 * Width over which a protected target is lost: a value worse than the target by W scores 0.
 *
 * Linear `max(|B − T|, 0.10·|T|)`; log `max(|ln B − ln T|, ln 1.1)`, on the declared scale.
 * Zero when baseline and target are both 0: there is then no scale to judge a loss by.
 *
 * @source Method §1.2.
 */
export function protectionWidth(
  input: ProtectionWidthInput,
  parameters: MethodParameters = DEFAULT_PARAMETERS,
): number {
  const { shareOfTarget, minimumLogWidth } = parameters.protection;
  const least = input.scale === 'log' ? minimumLogWidth : shareOfTarget * Math.abs(input.target);
  return Math.max(input.distance, least);
}

/** A width below this is none: a loss divided by it would leave the range of a double. */
const LEAST_WIDTH = 1e-200;

/**
 * What is left of a protected target after a loss: `1 − loss/W`; 0 where there is no width to judge the loss by.
 *
 * @source Method §1.2, §1.3.
 */
export function leftAfterLoss(loss: number, width: number): number {
  return width < LEAST_WIDTH ? 0 : 1 - loss / width;
}
