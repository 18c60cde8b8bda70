/** Which vintage of each figure a score at closing may use (§13.6). Pure. */
import type { ObservationRow } from '#db/queries/find-observations.ts';
import type { StoredDossier } from '#db/queries/get-dossier.ts';
import type { Vintage } from '#metrics/backtest/run-backtest.ts';
import type { IsoDate } from '#metrics/domain/period.ts';

type Place = {
  readonly indicator: string | null;
  readonly area: string | null;
  readonly mission: string | null;
};
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

type Counted = {
  readonly used: readonly ObservationRow[];
  readonly current: readonly ObservationRow[];
};

/** Of the figures that a score of this mission is made of: which the closing day could know, and which were left out. */
export function countVintages(
  { used, current }: Counted,
  dossier: Pick<StoredDossier, 'slug' | 'objectives' | 'criteria'>,
  closedOn: IsoDate,
): Vintage {
  const isScored = scoredPlaces(dossier);
  const count = (rows: readonly ObservationRow[], is: (publishedOn: string | null) => boolean = () => true) =>
    rows.filter(
      (row) =>
        row.value !== null && row.periodEnd <= closedOn && isScored.has(placeKey(row)) && is(row.publishedOn),
    ).length;
  return {
    inTime: count(used, (day) => day !== null && day <= closedOn),
    later: count(used, (day) => day !== null && day > closedOn),
    undated: count(used, (day) => day === null),
    leftOut: count(current) - count(used),
  };
}

/** What is scored or compared by a criterion, and where. */
function scoredPlaces({
  slug,
  objectives,
  criteria,
}: Parameters<typeof countVintages>[1]): ReadonlySet<string> {
  const uses = objectives.flatMap(({ indicators }) => indicators).filter(({ role }) => role !== 'context');
  return new Set(
    [...uses, ...criteria].map(({ indicator, area }) =>
      placeKey({ indicator, area, mission: area === null ? slug : null }),
    ),
  );
}

function placeKey({ indicator, area, mission }: Place): string {
  return `${indicator} ${area ?? mission}`;
}
