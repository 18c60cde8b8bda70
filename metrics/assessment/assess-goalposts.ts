import type { TargetReason } from '#metrics/domain/dossier.ts';
import { type Outcome, unknown } from '#metrics/domain/outcome.ts';
import { dayNumber, type IsoDate } from '#metrics/domain/period.ts';
import { goalpostShift } from '#metrics/money/goalpost-shift.ts';
import { summariseDraws } from '#metrics/uncertainty/draw-summary.ts';
import { achievementOn } from './achievement-on.ts';
import type { AssessmentInput, InputIndicator } from './assessment-input.ts';
import type { ComputeOptions, Interval } from './compute-core.ts';
import { drawAchievement } from './draw-achievement.ts';
import type { InputTargetVersion } from './mandate-input.ts';
import { openUniforms } from './simulate-uniforms.ts';

export const GOALPOST_MOVES = ['loosened', 'tightened', 'unchanged', 'unknown'] as const;
export type GoalpostMove = (typeof GOALPOST_MOVES)[number];

export type GoalpostsAssessment = {
  readonly indicators: readonly IndicatorGoalposts[];
  readonly composite: RebasedComposite;
};

/** The composite score against the first targets and against those in force. */
export type RebasedComposite = {
  /** Null: withheld. */
  readonly original: number | null;
  readonly current: number | null;
  /** Current − original; null where one of them is withheld. */
  readonly effect: number | null;
  /** Of the effect, with everything uncertain; null: withheld, or no draws. */
  readonly interval: Interval | null;
};

export type IndicatorGoalposts = {
  readonly id: string;
  readonly code: string;
  /** From the first target to the one in force; what `shift` says in a word. */
  readonly move: GoalpostMove;
  /** Share of the original journey, negative: loosened. */
  readonly shift: Outcome<number>;
  /** Days by which the date was put off, negative: brought forward; null where a date is missing. */
  readonly postponedDays: number | null;
  /** Every change of the target after the first, oldest first. */
  readonly changes: readonly TargetChange[];
};

export type TargetChange = {
  readonly from: { readonly value: number | null; readonly dueOn: IsoDate | null };
  readonly to: { readonly value: number | null; readonly dueOn: IsoDate | null };
  /** Of this change alone, against the original journey. */
  readonly shift: Outcome<number>;
  readonly setOn: IsoDate;
  readonly reason: TargetReason;
  readonly approvedBy: string | null;
};

/** Shifts below this share of the journey are rounding. */
const ROUNDING = 1e-9;

const LEVEL = 0.9;

/**
 * How the target of every indicator has moved since it was first set, and who moved it why.
 *
 * Indicators without a target are left out. Unknown: `missing` with `no_baseline`; `undefined` with `range_target` (a
 * range has no single distance) and `zero_distance`.
 *
 * @source Method §10.2.
 */
export function assessGoalposts(input: AssessmentInput, options: ComputeOptions): GoalpostsAssessment {
  const indicators = input.objectives.flatMap((objective) => objective.indicators);
  return {
    indicators: indicators.flatMap((indicator) => {
      const [first, ...later] = input.mandate.targets[indicator.id] ?? [];
      return first === undefined ? [] : [goalpostsOf(indicator, first, later)];
    }),
    composite: rebasedComposite(input, options),
  };
}

function rebasedComposite(input: AssessmentInput, options: ComputeOptions): RebasedComposite {
  const objectives = input.objectives.map((objective) => ({
    ...objective,
    indicators: objective.indicators.map((use) => ({ ...use, target: use.originalTarget })),
  }));
  const current = achievementOn(input, input.on, options.parameters);
  const original = achievementOn({ ...input, objectives }, input.on, options.parameters);
  const [now, then] = [current.composite.score, original.composite.score];
  const scores = { original: then, current: now, effect: now === null || then === null ? null : now - then };
  if (scores.effect === null || options.draws === 0) return { ...scores, interval: null };
  if (!input.objectives.some(({ indicators }) => indicators.some(hasMoved)))
    return { ...scores, interval: { lower: 0, upper: 0, level: LEVEL } };
  const uniforms = openUniforms({ seed: String(options.seed), mission: options.mission }, options.draws);
  const shared = { uniforms, draws: options.draws };
  const drawnNow = drawAchievement(input.objectives, current, shared)!;
  const drawnThen = drawAchievement(objectives, original, shared)!;
  const { lower, upper } = summariseDraws(
    drawnNow.map((score, draw) => score - drawnThen[draw]!),
    LEVEL,
  );
  return { ...scores, interval: { lower, upper, level: LEVEL } };
}

function hasMoved({ target, originalTarget }: InputIndicator): boolean {
  return (['value', 'lower', 'upper'] as const).some((key) => target?.[key] !== originalTarget?.[key]);
}

function goalpostsOf(
  indicator: InputIndicator,
  first: InputTargetVersion,
  later: readonly InputTargetVersion[],
): IndicatorGoalposts {
  const last = later.at(-1) ?? first;
  const between = (from: number | null, to: number | null) => shiftOf(indicator, first.value, { from, to });
  const shift = between(first.value, last.value);
  return {
    id: indicator.id,
    code: indicator.code,
    move: moveOf(shift),
    shift,
    postponedDays:
      first.dueOn === null || last.dueOn === null ? null : dayNumber(last.dueOn) - dayNumber(first.dueOn),
    changes: later.map((target, index) => {
      const before = later[index - 1] ?? first;
      return {
        from: { value: before.value, dueOn: before.dueOn },
        to: { value: target.value, dueOn: target.dueOn },
        shift: between(before.value, target.value),
        setOn: target.setOn,
        reason: target.reason,
        approvedBy: target.approvedBy,
      };
    }),
  };
}

/** A change of the target as a share of the journey from the baseline to the original target. */
function shiftOf(
  { direction, baseline }: InputIndicator,
  original: number | null,
  { from, to }: { readonly from: number | null; readonly to: number | null },
): Outcome<number> {
  if (original === null || from === null || to === null) return unknown('undefined', 'range_target');
  if (direction === 'maintain' || direction === 'neutral') return unknown('undefined', 'range_target');
  if (baseline === null) return unknown('missing', 'no_baseline');
  return goalpostShift({
    direction,
    originalBaseline: baseline.value,
    originalTarget: original,
    currentTarget: original + (to - from),
  });
}

function moveOf(shift: Outcome<number>): GoalpostMove {
  if (!shift.known) return 'unknown';
  if (Math.abs(shift.value) <= ROUNDING) return 'unchanged';
  return shift.value < 0 ? 'loosened' : 'tightened';
}
