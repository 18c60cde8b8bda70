import type { Truth } from '#metrics/domain/rule.ts';
import { type ClassThresholds, DEFAULT_PARAMETERS, type MethodParameters } from '#metrics/parameters.ts';
import { toleranceOf } from '#metrics/progress/scale.ts';

/** Sums of shares and means of scores may pass the end of their range by rounding. */
const ROUNDING = 1e-6;

export const READINESS_CLASSES = [
  'not_ready',
  'conditions_emerging',
  'ready_for_drawdown',
  'exit_ready',
  'insufficient_evidence',
] as const;
export type ReadinessClass = (typeof READINESS_CLASSES)[number];

export type ReadinessInput = {
  readonly gates: Truth;
  readonly rule: Truth;
  /** Probability that the sunset rule holds; null: not known. */
  readonly ruleProbability: number | null;
  /** Uncapped exit-readiness score, 0–100; null: withheld. */
  readonly ers: number | null;
  /** R̄, mean reversal risk, 0–1. */
  readonly reversal: number | null;
  /** O, 0–100. */
  readonly ownership: number | null;
  /** Weighted share of sunset-rule criteria met, 0–1. */
  readonly shareMet: number | null;
};

/**
 * Readiness class, first row that applies: gates fail → `not_ready`; score withheld → `insufficient_evidence`; gates
 * and rule hold, `P_rule ≥ 0.80`, `E ≥ 75`, `R̄ < 1/3`, `O ≥ 60` → `exit_ready`; gates hold, `E ≥ 60`, half the
 * criteria met, `R̄ < 0.5` → `ready_for_drawdown`; `E ≥ 40` → `conditions_emerging`; otherwise `not_ready`.
 *
 * What is not known never passes a test. So an undetermined gate allows at most `conditions_emerging`, and an
 * undetermined rule at most `ready_for_drawdown`.
 *
 * @throws RangeError a share outside [0, 1], or a score outside [0, 100]
 * @source Method §6.4.
 */
export function readinessClass(
  input: ReadinessInput,
  parameters: MethodParameters = DEFAULT_PARAMETERS,
): ReadinessClass {
  return classAt(input, parameters.readiness.thresholds, parameters);
}

/** The class, and the classes when 40, 60 and 75 are all moved by −5 and by +5 (§6.4). */
export function readinessClassAtThresholds(
  input: ReadinessInput,
  parameters: MethodParameters = DEFAULT_PARAMETERS,
): { readonly lower: ReadinessClass; readonly nominal: ReadinessClass; readonly higher: ReadinessClass } {
  const { thresholds, thresholdShift } = parameters.readiness;
  const moved = (by: number) => ({
    emerging: thresholds.emerging + by,
    drawdown: thresholds.drawdown + by,
    exit: thresholds.exit + by,
  });
  return {
    lower: classAt(input, moved(-thresholdShift), parameters),
    nominal: classAt(input, thresholds, parameters),
    higher: classAt(input, moved(thresholdShift), parameters),
  };
}

function requireUsable({ ruleProbability, reversal, shareMet, ers, ownership }: ReadinessInput): void {
  requireShareOrNull(ruleProbability, 'ruleProbability');
  requireShareOrNull(reversal, 'reversal');
  requireShareOrNull(shareMet, 'shareMet');
  requirePointsOrNull(ers, 'ers');
  requirePointsOrNull(ownership, 'ownership');
}

function requireShareOrNull(value: number | null, name: string): void {
  if (value !== null && !(value >= -ROUNDING && value <= 1 + ROUNDING))
    throw new RangeError(`${name} must lie in [0, 1], not ${value}`);
}

function requirePointsOrNull(value: number | null, name: string): void {
  if (value !== null && !(value >= -ROUNDING && value <= 100 + ROUNDING))
    throw new RangeError(`${name} must lie in [0, 100], not ${value}`);
}

function classAt(
  input: ReadinessInput,
  thresholds: ClassThresholds,
  parameters: MethodParameters,
): ReadinessClass {
  requireUsable(input);
  const { gates, ers } = input;
  if (gates === 'F') return 'not_ready';
  if (ers === null) return 'insufficient_evidence';
  if (gates === 'T' && reaches(ers, thresholds.exit) && passesExit(input, parameters)) return 'exit_ready';
  if (gates === 'T' && reaches(ers, thresholds.drawdown) && passesDrawdown(input, parameters))
    return 'ready_for_drawdown';
  return reaches(ers, thresholds.emerging) ? 'conditions_emerging' : 'not_ready';
}

function passesExit(input: ReadinessInput, { readiness }: MethodParameters): boolean {
  const { rule, ruleProbability, reversal, ownership } = input;
  return (
    rule === 'T' &&
    ruleProbability !== null &&
    reaches(ruleProbability, readiness.ruleProbability) &&
    reversal !== null &&
    !reaches(reversal, readiness.reversalForExit) &&
    ownership !== null &&
    reaches(ownership, readiness.ownershipForExit)
  );
}

function passesDrawdown({ shareMet, reversal }: ReadinessInput, { readiness }: MethodParameters): boolean {
  const isEnoughMet = shareMet !== null && reaches(shareMet, readiness.shareMetForDrawdown);
  return isEnoughMet && reversal !== null && !reaches(reversal, readiness.reversalForDrawdown);
}

/** `≥` within the equality tolerance (§0): six criteria of twelve are half of them, whatever their shares sum up to. */
function reaches(value: number, threshold: number): boolean {
  return value >= threshold - toleranceOf(threshold);
}
