/** Which vintage of each figure a score at closing may use (§13.6). Pure. */
import type { ObservationRow } from '#db/queries/find-observations.ts';
import type { StoredDossier } from '#db/queries/get-dossier.ts';
import type { Vintage } from '#metrics/backtest/run-backtest.ts';
import type { IsoDate } from '#metrics/domain/period.ts';

type Vintages = {
  /** What was published by the closing day. */
  readonly inTime: readonly ObservationRow[];
  /** What is known today. */
  readonly current: readonly ObservationRow[];
};

/** The vintage of the closing day, series by series; today's where none of that time survives. */
export function figuresAtClosing({ inTime, current }: Vintages): ObservationRow[] {
  const surviving = new Set(inTime.map(({ seriesId }) => seriesId));
  return [...inTime, ...current.filter(({ seriesId }) => !surviving.has(seriesId))];
}

/** Of the figures that a score of this mission is made of: how many were published by the closing day. */
export function countVintages(
  rows: readonly ObservationRow[],
  dossier: Pick<StoredDossier, 'slug' | 'objectives' | 'criteria'>,
  closedOn: IsoDate,
): Vintage {
  const scored = new Set(
    [
      ...dossier.objectives.flatMap(({ indicators }) => indicators).filter(({ role }) => role !== 'context'),
      ...dossier.criteria,
    ].map(({ indicator, area }) => placeKey(indicator, area ?? dossier.slug)),
  );
  const used = rows.filter(
    (row) =>
      row.value !== null &&
      row.periodEnd <= closedOn &&
      scored.has(placeKey(row.indicator, row.area ?? row.mission)),
  );
  const count = (is: (publishedOn: string | null) => boolean) =>
    used.filter(({ publishedOn }) => is(publishedOn)).length;
  return {
    inTime: count((day) => day !== null && day <= closedOn),
    later: count((day) => day !== null && day > closedOn),
    undated: count((day) => day === null),
  };
}

function placeKey(indicator: string | null, place: string | null): string {
  return `${indicator} ${place}`;
}
