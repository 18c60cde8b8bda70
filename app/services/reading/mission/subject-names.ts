import { indicatorUseId } from '#app/services/assessing/freeze-indicator.ts';
import type { AssessmentInput } from '#metrics/assessment/assessment-input.ts';
import { type PageContext, requireDefinition } from './page-context.ts';

/** Names of indicators, criteria and objectives by id, as the dossier and the library have them. */
export function namesOf(context: PageContext): ReadonlyMap<string, string> {
  const { objectives, criteria } = context.dossier;
  return new Map([
    ...objectives.map(({ id, title }) => [id, title] as const),
    ...criteria.map(({ id, title }) => [id, title] as const),
    ...objectives.flatMap((objective) =>
      objective.indicators.map(
        (use) => [indicatorUseId(objective, use), requireDefinition(context, use.indicator).name] as const,
      ),
    ),
  ]);
}

/** The same as frozen inputs have them: also of what the dossier no longer names. */
export function namesOfInput(
  { objectives, criteria }: AssessmentInput,
  { definitions }: Pick<PageContext, 'definitions'>,
): ReadonlyMap<string, string> {
  return new Map([
    ...criteria.map(({ id, title }) => [id, title] as const),
    ...objectives.flatMap((objective) =>
      objective.indicators.map(({ id, code }) => [id, definitions.get(code)?.name ?? code] as const),
    ),
  ]);
}
