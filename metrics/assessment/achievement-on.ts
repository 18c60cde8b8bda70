import type { IsoDate } from '#metrics/domain/period.ts';
import type { MethodParameters } from '#metrics/parameters.ts';
import { assessIndicator } from './assess-indicator.ts';
import type { Assessment } from './assessment.ts';
import type { AssessmentInput } from './assessment-input.ts';
import { combineParts } from './combine-parts.ts';

/** Indicators and composite of an assessment; conditions, durability and calendar play no part in it. */
export type Achievement = Assessment;

/**
 * The achievement that the frozen series give for an earlier day, against the targets in force on the evaluation date.
 *
 * Figures count by the days they describe, in their present vintage, not by the day they were published.
 *
 * @source Method §4, §9.3.
 */
export function achievementOn(
  input: AssessmentInput,
  on: IsoDate,
  parameters: MethodParameters,
): Achievement {
  const uses = input.objectives.flatMap((objective) => objective.indicators);
  const indicators = new Map(
    uses.map((use) => [use.id, { assessed: assessIndicator(use, on, parameters), reversalRisk: null }]),
  );
  return combineParts(
    { ...input, on, criteria: [], rule: null },
    { indicators, criteria: new Map() },
    { parameters },
  );
}

/**
 * The achievement on the first day from `from` up to `to` on which there is a score: `from` itself, or the day on which a
 * period of one of the indicators had ended. Null: there is none.
 */
export function firstAchievement(
  input: AssessmentInput,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
  parameters: MethodParameters,
): Achievement | null {
  const ends = input.objectives.flatMap(({ indicators }) =>
    indicators.flatMap(({ series }) => series.observations.map(({ period }) => period.end)),
  );
  const days = [from, ...new Set(ends.filter((end) => end > from))].filter((day) => day <= to).sort();
  for (const on of days) {
    const achievement = achievementOn(input, on, parameters);
    if (achievement.composite.score !== null) return achievement;
  }
  return null;
}
