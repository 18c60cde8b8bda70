import { known, type Outcome, unknown } from '#metrics/domain/outcome.ts';
import type { IsoDate } from '#metrics/domain/period.ts';
import { type Achievement, achievementOn, firstAchievement } from './achievement-on.ts';
import type { AssessmentInput } from './assessment-input.ts';
import type { ComputeOptions } from './compute-core.ts';
import { drawAchievement } from './draw-achievement.ts';
import { openUniforms } from './simulate-uniforms.ts';

export type ScoreChange = {
  /** The first day with a score, from the mission's start. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly scoreFrom: number;
  readonly scoreTo: number;
  /** Draws of `scoreTo − scoreFrom`; null without draws. */
  readonly changes: Float64Array | null;
};

/**
 * How far the composite score has come between the first day of the mission on which it can be computed and a later day,
 * both against the targets in force on the evaluation date.
 *
 * Unknown (`missing`): `no_start_date`; `no_score_yet` where there is no score on the later day; `no_earlier_score` where
 * there is none before it.
 *
 * @source Method §9.3, §7.
 */
export function measureChange(
  input: AssessmentInput,
  to: IsoDate,
  options: ComputeOptions,
): Outcome<ScoreChange> {
  const { startedOn } = input.mandate;
  if (startedOn === null) return unknown('missing', 'no_start_date');
  const after = achievementOn(input, to, options.parameters);
  const scoreTo = after.composite.score;
  if (scoreTo === null) return unknown('missing', 'no_score_yet');
  const before = firstAchievement(input, { from: startedOn, to }, options.parameters);
  if (before === null || before.on >= to) return unknown('missing', 'no_earlier_score');
  const scoreFrom = before.composite.score!;
  const changes = drawChanges(input, [before, after], options);
  return known({ from: before.on, to, scoreFrom, scoreTo, changes });
}

function drawChanges(
  { objectives }: AssessmentInput,
  [before, after]: readonly [Achievement, Achievement],
  { mission, seed, draws }: ComputeOptions,
): Float64Array | null {
  if (draws === 0) return null;
  const uniforms = openUniforms({ seed: String(seed), mission }, draws);
  const from = drawAchievement(objectives, before, { uniforms, draws });
  const to = drawAchievement(objectives, after, { uniforms, draws });
  return from === null || to === null ? null : to.map((score, draw) => score - from[draw]!);
}
