import type { ReadTx } from '#db/client.ts';
import type { ObservationStatus, QualityGrade } from '#metrics/domain/observation.ts';

export type ObservationRow = {
  readonly seriesId: string;
  readonly id: string;
  readonly indicator: string;
  readonly area: string | null;
  readonly mission: string | null;
  readonly disaggregation: string;
  readonly seriesSource: string;
  readonly period: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly value: number | null;
  readonly status: ObservationStatus;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number | null;
  readonly standardError: number | null;
  readonly sampleSize: number | null;
  /** What a rate, percentage or mean was computed from; null: not on record. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Releases of this period's figure on record, and the first one; where they were not asked for: 1 and null. */
  readonly releases: number;
  readonly firstRelease: number | null;
  readonly grade: QualityGrade | null;
  readonly breakBefore: boolean;
  readonly note: string | null;
  readonly publishedOn: string | null;
  readonly recordedAt: string;
  readonly source: {
    readonly id: string;
    readonly key: string;
    readonly publisher: string;
    readonly title: string;
    readonly citation: string | null;
    readonly url: string | null;
    readonly licence: string | null;
    readonly publishedOn: string | null;
    readonly accessedOn: string | null;
  };
  readonly batchId: string;
  readonly file: string;
  readonly sha256: string;
  readonly sheet: string | null;
  readonly line: number;
  readonly column: string | null;
};

export type ObservationFilter = {
  readonly indicator?: string | undefined;
  readonly indicators?: readonly string[] | undefined;
  readonly area?: string | undefined;
  readonly mission?: string | undefined;
  /** Areas or missions, whichever a row belongs to: what a mission's page draws on. */
  readonly places?: { readonly areas: readonly string[]; readonly mission: string } | undefined;
  readonly period?: string | undefined;
  readonly asOf: string;
  /** Only what a publisher had put out by this day: an older vintage where there is one, nothing that is undated. */
  readonly publishedBy?: string | undefined;
  /** Also how often each period's figure was released; not told with `history`. */
  readonly withReleases?: boolean | undefined;
  /** Every vintage and correction, not only what is in force. */
  readonly history?: boolean | undefined;
};

/**
 * What the ledger knows, or knew at `asOf`: one row per series and period, or with `history` every row that was
 * ever known by then, including those of batches reversed since.
 */
export async function findObservations(tx: ReadTx, filter: ObservationFilter): Promise<ObservationRow[]> {
  const { sql } = tx;
  const wanted = sql`true
    ${filter.indicator === undefined ? sql`` : sql`and s.indicator = ${filter.indicator}`}
    ${filter.indicators === undefined ? sql`` : sql`and s.indicator in ${sql(filter.indicators as string[])}`}
    ${filter.area === undefined ? sql`` : sql`and s.area = ${filter.area}`}
    ${filter.mission === undefined ? sql`` : sql`and s.mission = ${filter.mission}`}
    ${filter.places === undefined ? sql`` : sql`and (s.mission = ${filter.places.mission} or s.area = any(${filter.places.areas as string[]}))`}`;
  const period = filter.period === undefined ? sql`` : sql`and o.period = ${filter.period}`;
  const noReleases = sql`1 as releases, null::double precision as first_release`;
  const releases = sql`
      (dense_rank() over (same order by k.vintage) + dense_rank() over (same order by k.vintage desc) - 1)::int as releases,
      first_value(k.value) over (same order by k.vintage, k.is_transcription, k.recorded_at desc, k.id desc) as first_release`;
  const inForce = sql`
    select distinct on (k.series_id, k.period_start, k.period_end) k.*, ${filter.withReleases ? releases : noReleases}
    from known_observations(${filter.asOf}) k where k.series_id = s.id
      ${filter.publishedBy === undefined ? sql`` : sql`and k.published_on <= ${filter.publishedBy}`}
    ${filter.withReleases ? sql`window same as (partition by k.series_id, k.period_start, k.period_end, k.value is null)` : sql``}
    order by k.series_id, k.period_start, k.period_end, k.vintage desc, k.is_transcription, k.recorded_at desc, k.id desc`;
  const everKnown = sql`
    select k.*, coalesce(k.published_on, (k.recorded_at at time zone 'UTC')::date) as vintage, ${noReleases}
    from observations k where k.series_id = s.id and k.recorded_at <= ${filter.asOf}`;
  return sql<ObservationRow[]>`
    select s.id::text as "seriesId", o.id::text, s.indicator, s.area, s.mission, s.disaggregation, s.source_key as "seriesSource",
      o.period, o.period_start as "periodStart", o.period_end as "periodEnd", o.value, o.status, o.lower, o.upper, o.level,
      o.standard_error as "standardError", o.sample_size as "sampleSize", o.numerator, o.denominator, o.releases, o.first_release as "firstRelease", o.grade, o.break_before as "breakBefore", o.note,
      o.published_on as "publishedOn", o.recorded_at as "recordedAt",
      jsonb_build_object('id', c.id::text, 'key', c.key, 'publisher', c.publisher, 'title', c.title, 'citation', c.citation, 'url', c.url,
        'licence', c.licence, 'publishedOn', c.published_on, 'accessedOn', c.accessed_on) as source,
      o.batch_id::text as "batchId", b.file_name as file, b.file_sha256 as sha256, o.sheet, o.line::int as line, o.column_name as "column"
    from series s
    cross join lateral (${filter.history ? everKnown : inForce}) o
    join sources c on c.id = o.source_id
    join import_batches b on b.id = o.batch_id
    where ${wanted} ${period}
    order by s.indicator, s.area nulls last, s.mission, s.disaggregation, s.source_key, o.period_start, o.period_end, o.vintage, o.recorded_at`;
}
