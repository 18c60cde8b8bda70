/** Everything the parts of a mission's page are built from, read once. */

import { indicatorUseId } from '#app/services/assessing/freeze-indicator.ts';
import type { FigureView } from '#app/view-models/figure.ts';
import { derivedLevel, normalInterval } from '#app/view-models/trend-spec.ts';
import type { ObservationRow } from '#db/queries/find-observations.ts';
import type { StoredDossier } from '#db/queries/get-dossier.ts';
import type { AssessmentResult } from '#metrics/assessment/compute-assessment.ts';
import type { IndicatorUse } from '#metrics/domain/dossier.ts';
import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';
import { type IsoDate, parsePeriod, periodAgeYears } from '#metrics/domain/period.ts';
import { observationSource } from '../origin-of.ts';
import type { SourceBook } from './source-book.ts';

export type PageContext = {
  readonly dossier: StoredDossier;
  readonly definitions: ReadonlyMap<string, IndicatorDefinition>;
  readonly observations: readonly ObservationRow[];
  readonly book: SourceBook;
  readonly on: IsoDate;
  readonly asOf: string;
  /** Null: not assessed. */
  readonly assessment: AssessmentResult | null;
};

export function requireDefinition(context: PageContext, code: string): IndicatorDefinition {
  const definition = context.definitions.get(code);
  if (!definition) throw new RangeError(`indicator ${code} is used but not defined`);
  return definition;
}

/** How the mission uses the indicator an assessment names by id; null: it does not use it now. */
export function findIndicatorUse({ dossier }: PageContext, id: string): IndicatorUse | null {
  for (const objective of dossier.objectives)
    for (const use of objective.indicators) if (indicatorUseId(objective, use) === id) return use;
  return null;
}

export function indicatorHref(context: PageContext, code: string, area: string | null): string {
  const query = new URLSearchParams({ ...(area === null ? {} : { area }), mission: context.dossier.slug });
  return `/indicators/${code}?${query}`;
}

/** An observation as a figure that carries its interval, age and source. Null value: there is no figure. */
export function figureOf(context: PageContext, row: ObservationRow): FigureView | null {
  if (row.value === null) return null;
  const definition = requireDefinition(context, row.indicator);
  const period = parsePeriod(row.period);
  return {
    value: row.value,
    ...intervalOf(
      row,
      definition,
      derivedLevel(context.observations.filter(({ seriesId }) => seriesId === row.seriesId)),
    ),
    unit: definition.unit,
    period: row.period,
    ageYears: period ? Math.max(0, periodAgeYears(period, context.assessment?.on ?? context.on)) : null,
    grade: row.grade,
    asOf: context.asOf,
    source: context.book.note(observationSource(row)),
    href: indicatorHref(context, row.indicator, row.area),
  };
}

/** A published interval; where there is only a standard error, the normal interval at the display level (method §3.3). */
function intervalOf(
  { value, lower, upper, level, standardError }: ObservationRow,
  definition: IndicatorDefinition,
  displayLevel: number,
): Pick<FigureView, 'lower' | 'upper' | 'level'> {
  if (lower !== null || value === null || standardError === null || standardError === 0)
    return { lower, upper, level };
  return normalInterval({ value, standardError }, { ...definition, level: displayLevel });
}

/** The observation an assessment refers to. */
export function observationOf(context: PageContext, ref: string | null): ObservationRow | null {
  if (ref === null) return null;
  return context.observations.find((row) => `${row.seriesId}/${row.id}` === ref) ?? null;
}
