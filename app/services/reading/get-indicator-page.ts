/** An indicator in one place: its chart, every observation with its origin, and what earlier vintages said. */
import { areaName } from '#app/i18n/area-name.ts';
import type { ChartSource } from '#app/view-models/chart.ts';
import type {
  IndicatorPlace,
  IndicatorSeriesView,
  IndicatorView,
  ObservationVintage,
  ObservationRow as RowView,
} from '#app/view-models/indicator.ts';
import { type DrawnObservation, trendSpec } from '#app/view-models/trend-spec.ts';
import type { ReadTx } from '#db/client.ts';
import { findIndicatorPlaces, type IndicatorPlaceRow } from '#db/queries/find-indicator-places.ts';
import { findObservations, type ObservationRow } from '#db/queries/find-observations.ts';
import { findReversedBatches } from '#db/queries/find-reversed-batches.ts';
import { findDossiers, type StoredDossier } from '#db/queries/get-dossier.ts';
import { findIndicatorDefinitions } from '#db/queries/record-indicators.ts';
import { isUserAssigned } from '#metrics/domain/area.ts';
import type { IndicatorDefinition } from '#metrics/domain/indicator.ts';
import { parsePeriod } from '#metrics/domain/period.ts';
import { absentPeriods } from './absent-periods.ts';
import { disclosedRows } from './disclosed-rows.ts';
import { originOf } from './origin-of.ts';

export type IndicatorQuery = {
  readonly code: string;
  readonly area: string | null;
  readonly mission: string | null;
  readonly asOf: string;
  readonly isPast: boolean;
};

export async function getIndicatorPage(tx: ReadTx, query: IndicatorQuery): Promise<IndicatorView | null> {
  const definition = (await findIndicatorDefinitions(tx)).get(query.code);
  if (!definition) return null;
  const dossiers = await findDossiers(tx, { slug: null, asOf: query.asOf });
  const places = (await findIndicatorPlaces(tx, { indicator: query.code, asOf: query.asOf })).map((row) =>
    namedPlace(row, dossiers),
  );
  const context = missionContext(dossiers, query);
  const place = choosePlace(places, query, context?.use?.area ?? null);
  const rows = place ? await observationsOf(tx, { query, place, definition }) : { current: [], history: [] };
  const series = seriesOf(rows, definition);
  return {
    definition,
    places,
    place,
    mission: context,
    usedBy: dossiers.flatMap((dossier) =>
      dossier.objectives
        .flatMap((objective) => objective.indicators)
        .filter((use) => use.indicator === query.code)
        .map((use) => ({ slug: dossier.slug, name: dossier.acronym ?? dossier.name, area: use.area })),
    ),
    series,
    chart:
      rows.current.length === 0
        ? null
        : chartOf(definition, series, rows.current, context?.use ?? null, query.asOf),
    asOf: query.asOf,
    isPast: query.isPast,
  };
}

type Wanted = {
  readonly query: IndicatorQuery;
  readonly place: IndicatorPlace;
  readonly definition: IndicatorDefinition;
};

async function observationsOf(tx: ReadTx, { query, place, definition }: Wanted) {
  const definitions = new Map([[query.code, definition]]);
  const filter = {
    indicator: query.code,
    asOf: query.asOf,
    ...(place.area !== null ? { area: place.area } : { mission: place.mission ?? '' }),
  };
  const current = disclosedRows(await findObservations(tx, filter), definitions);
  const reversed = await findReversedBatches(tx, query.asOf);
  const all = await findObservations(tx, { ...filter, history: true });
  const history = disclosedRows(all, definitions).map((row) => ({
    row,
    isReverted: reversed.has(row.batchId),
  }));
  return { current, history };
}

type Rows = {
  readonly current: readonly ObservationRow[];
  readonly history: readonly { row: ObservationRow; isReverted: boolean }[];
};

function seriesOf({ current, history }: Rows, definition: IndicatorDefinition): IndicatorSeriesView[] {
  const bySeries = Map.groupBy(current, (row) => row.seriesId);
  return [...bySeries.values()].map((rows) => {
    const [first] = rows as [ObservationRow, ...ObservationRow[]];
    const observed = rows.map((row): { start: string; view: RowView } => ({
      start: row.periodStart,
      view: {
        kind: 'observed',
        period: row.period,
        breakBefore: row.breakBefore,
        current: vintageOf(row, false),
        earlier: history
          .filter(
            ({ row: other }) =>
              other.seriesId === row.seriesId &&
              other.id !== row.id &&
              other.periodStart === row.periodStart &&
              other.periodEnd === row.periodEnd,
          )
          .map(({ row: other, isReverted }) => vintageOf(other, isReverted))
          .reverse(),
      },
    }));
    const absent = absentPeriods(
      rows.map((row) => row.period),
      definition.frequency,
    ).map((period) => ({
      start: parsePeriod(period)?.start ?? period,
      view: { kind: 'absent', period, reason: 'no_observation' } as const,
    }));
    return {
      key: first.seriesId,
      disaggregation: first.disaggregation,
      label: first.disaggregation || first.source.publisher,
      rows: [...observed, ...absent].sort((a, b) => a.start.localeCompare(b.start)).map(({ view }) => view),
    };
  });
}

function vintageOf(row: ObservationRow, isReverted: boolean): ObservationVintage {
  return {
    value: row.value,
    status: row.status,
    lower: row.lower,
    upper: row.upper,
    level: row.level,
    standardError: row.standardError,
    sampleSize: row.sampleSize,
    grade: row.grade,
    publishedOn: row.publishedOn,
    recordedAt: row.recordedAt,
    note: row.note,
    origin: originOf(row),
    isReverted,
  };
}

function chartOf(
  definition: IndicatorDefinition,
  series: readonly IndicatorSeriesView[],
  current: readonly ObservationRow[],
  use: Parameters<typeof trendSpec>[0]['use'],
  asOf: string,
) {
  return trendSpec({
    definition,
    use,
    asOf,
    sources: chartSources(current),
    series: series.map(({ key, label, rows }) => ({ key, label, observations: rows.map(drawn) })),
  });
}

/** Every source of the rows, once. */
export function chartSources(rows: readonly ObservationRow[]): ChartSource[] {
  return [...new Map(rows.map(({ source }) => [source.id, source])).values()].map(
    ({ publisher, title, citation, url, licence }) => ({ publisher, title, citation, url, licence }),
  );
}

function drawn(row: RowView): DrawnObservation {
  if (row.kind === 'absent') {
    return {
      period: row.period,
      value: null,
      reason: row.reason,
      lower: null,
      upper: null,
      level: null,
      origin: null,
      breakBefore: false,
      note: null,
    };
  }
  const { current } = row;
  return {
    period: row.period,
    value: current.value,
    reason: current.value === null ? current.status : null,
    lower: current.lower,
    upper: current.upper,
    level: current.level,
    standardError: current.standardError,
    origin: `${current.origin.fileName ?? current.origin.title}, line ${current.origin.line}`,
    breakBefore: row.breakBefore,
    note: current.note,
  };
}

function namedPlace(row: IndicatorPlaceRow, dossiers: readonly StoredDossier[]): IndicatorPlace {
  const mission = dossiers.find(({ slug }) => slug === row.mission);
  const name =
    row.area !== null ? areaName(row.area) : (mission?.acronym ?? mission?.name ?? row.mission ?? '');
  const isFictional = dossiers.some(
    (dossier) =>
      dossier.isFictional &&
      (dossier.slug === row.mission || (row.area !== null && invents(dossier, row.area))),
  );
  return {
    area: row.area,
    mission: row.mission,
    name,
    isFictional,
    periods: row.periods,
    firstPeriod: row.firstPeriod,
    lastPeriod: row.lastPeriod,
  };
}

/** Its own areas, and those of its peers that no country has. */
function invents({ areas, peers }: StoredDossier, area: string): boolean {
  return areas.includes(area) || (isUserAssigned(area.slice(0, 3)) && (peers?.areas.includes(area) ?? false));
}

function choosePlace(
  places: readonly IndicatorPlace[],
  query: IndicatorQuery,
  usedArea: string | null,
): IndicatorPlace | null {
  const area = query.area ?? usedArea;
  if (area !== null) return places.find((place) => place.area === area) ?? null;
  if (query.mission !== null) return places.find((place) => place.mission === query.mission) ?? null;
  return places.length === 1 ? (places[0] ?? null) : null;
}

function missionContext(dossiers: readonly StoredDossier[], query: IndicatorQuery): IndicatorView['mission'] {
  const dossier = dossiers.find(({ slug }) => slug === query.mission);
  if (!dossier) return null;
  const uses = dossier.objectives
    .flatMap((objective) => objective.indicators)
    .filter((use) => use.indicator === query.code);
  const use = uses.find(({ area }) => area === query.area) ?? uses[0] ?? null;
  return { slug: dossier.slug, name: dossier.acronym ?? dossier.name, isFictional: dossier.isFictional, use };
}
